package nl.straatkubus.platform.follow;

import java.util.Arrays;
import nl.straatkubus.platform.catalogue.Coded;

/** How often somebody wants to hear: on Mondays, or whenever new figures give something. */
public enum Rhythm implements Coded {
    WEEKLY("weekly"),
    RELEASE("release");

    private final String code;

    Rhythm(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
    public static Rhythm of(String code) {
        return Coded.of(Arrays.asList(values()), code, "rhythm");
    }
}
