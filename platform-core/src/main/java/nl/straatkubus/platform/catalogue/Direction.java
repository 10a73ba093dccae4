package nl.straatkubus.platform.catalogue;

import java.util.Arrays;

/** Which way an indicator calls for attention. The map's ramp follows it: dark is always more attention. */
public enum Direction implements Coded {
    HIGHER_IS_WORSE("higher-is-worse"),
    HIGHER_IS_BETTER("higher-is-better"),
    NEUTRAL("neutral");

    private final String code;

    Direction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
    public static Direction of(String code) {
        return Coded.of(Arrays.asList(values()), code, "direction");
    }
}
