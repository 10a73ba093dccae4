package nl.straatkubus.ingest.job;

import java.util.Arrays;
import nl.straatkubus.platform.catalogue.Coded;

/** What a file does to a period that is there already. */
public enum Filling implements Coded {
    /** Replaces it as a whole, unless many of its areas are missing from the file: then a person must say. */
    ASK("ask"),
    /** Replaces it as a whole; someone said so knowing what disappears. */
    REPLACE("replace"),
    /** Replaces the areas that the file holds; the others stay as they are. */
    SUPPLEMENT("supplement");

    private final String code;

    Filling(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
    public static Filling of(String code) {
        return Coded.of(Arrays.asList(values()), code, "filling");
    }
}
