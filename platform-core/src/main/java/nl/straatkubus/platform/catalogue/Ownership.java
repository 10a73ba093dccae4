package nl.straatkubus.platform.catalogue;

import java.util.Arrays;

/** Whose indicator it is: shared by the platform with all municipalities, or a municipality's own. */
public enum Ownership implements Coded {
    SHARED("shared"),
    OWN("own");

    private final String code;

    Ownership(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
    public static Ownership of(String code) {
        return Coded.of(Arrays.asList(values()), code, "owner");
    }
}
