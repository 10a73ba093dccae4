package nl.straatkubus.admin.licence;

import java.util.Arrays;
import nl.straatkubus.platform.catalogue.Coded;

/** What a municipality may take beside the platform itself; each has its own price. */
public enum Option implements Coded {
    /** An analyst of Almere works along, four times a year. */
    GUIDANCE("guidance"),
    /** Two days of training a year. */
    TRAINING("training");

    private final String code;

    Option(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static Option of(String code) {
        return Coded.of(Arrays.asList(values()), code, "option");
    }
}
