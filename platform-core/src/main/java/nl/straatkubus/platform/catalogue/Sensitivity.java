package nl.straatkubus.platform.catalogue;

import java.util.Arrays;

/** How heavy the protection of an indicator is; special covers care, safety and debt. */
public enum Sensitivity implements Coded {
    ORDINARY("ordinary"),
    SPECIAL("special");

    private final String code;

    Sensitivity(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
    public static Sensitivity of(String code) {
        return Coded.of(Arrays.asList(values()), code, "sensitivity");
    }
}
