package nl.straatkubus.ingest.dataset;

import java.util.Arrays;
import nl.straatkubus.platform.catalogue.Coded;

/** What a bad row does to an import: it stops the whole file, or is left out while few enough rows are bad. */
public enum Policy implements Coded {
    ALL_OR_NOTHING("all-or-nothing"),
    GOOD_ROWS("good-rows");

    private final String code;

    Policy(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
    public static Policy of(String code) {
        return Coded.of(Arrays.asList(values()), code, "policy");
    }
}
