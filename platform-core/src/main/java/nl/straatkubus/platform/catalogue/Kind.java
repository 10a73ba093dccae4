package nl.straatkubus.platform.catalogue;

import java.util.Arrays;

/** How an indicator's figure comes about: a number of units, a share (numerator of denominator), an average over units, or a sum of money or quantity. */
public enum Kind implements Coded {
    COUNT("count"),
    RATE("rate"),
    MEAN("mean"),
    AMOUNT("amount");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether the figure, or the numerator of a share, is a number of units and so never exceeds them. */
    public boolean countsUnits() {
        return this == COUNT || this == RATE;
    }

    /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
    public static Kind of(String code) {
        return Coded.of(Arrays.asList(values()), code, "kind");
    }
}
