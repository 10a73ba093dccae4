package nl.straatkubus.platform.geography;

import java.util.Arrays;
import nl.straatkubus.platform.catalogue.Coded;

/**
 * How large an area is, from the smallest up. {@code B50} to {@code B250} are street blocks: fixed contiguous groups of
 * postcodes inside one neighbourhood with at least that many households. {@code PC4} stands beside the chain: it is
 * offered as a circa sum and never nests in neighbourhoods.
 */
public enum AreaLevel implements Coded {
    PC6("street"),
    B50("B50"),
    B100("B100"),
    B250("B250"),
    NEIGHBOURHOOD("neighbourhood"),
    DISTRICT("district"),
    MUNICIPALITY("municipality");

    private final String code;

    AreaLevel(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public boolean isBlock() {
        return this == B50 || this == B100 || this == B250;
    }

    /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
    public static AreaLevel of(String code) {
        return Coded.of(Arrays.asList(values()), code, "level");
    }
}
