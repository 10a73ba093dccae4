package nl.straatkubus.platform.access;

import java.util.Arrays;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.Coded;
import nl.straatkubus.platform.geography.AreaLevel;

/** How far down a function sees a figure, from not at all to every street. */
public enum Reach implements Coded {
    NOTHING("nothing", null),
    MUNICIPALITY("municipality", AreaLevel.MUNICIPALITY),
    DISTRICT("district", AreaLevel.DISTRICT),
    NEIGHBOURHOOD("neighbourhood", AreaLevel.NEIGHBOURHOOD),
    STREET("street", AreaLevel.PC6);

    private final String code;
    private final AreaLevel finest;

    Reach(String code, AreaLevel finest) {
        this.code = code;
        this.finest = finest;
    }

    @Override
    public String code() {
        return code;
    }

    /** The smallest areas whose figures are seen; empty for nothing. */
    public Optional<AreaLevel> finest() {
        return Optional.ofNullable(finest);
    }

    Reach further(Reach other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Reach nearer(Reach other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
    public static Reach of(String code) {
        return Coded.of(Arrays.asList(values()), code, "reach");
    }
}
