package nl.straatkubus.ingest.dataset;

import java.util.Arrays;
import nl.straatkubus.platform.catalogue.Coded;

/** What a figure of a range of postcodes says of each postcode inside. */
public enum Ranges implements Coded {
    /** Counts are divided in proportion to households (connections); averages hold for each. */
    SPREAD("spread"),
    /** Every figure holds for each postcode as it is. */
    COVERING("covering");

    private final String code;

    Ranges(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
    public static Ranges of(String code) {
        return Coded.of(Arrays.asList(values()), code, "treatment of ranges");
    }
}
