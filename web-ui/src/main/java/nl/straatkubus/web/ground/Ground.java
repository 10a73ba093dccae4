package nl.straatkubus.web.ground;

import java.util.Arrays;
import java.util.Optional;

/** What lies below the shapes of the map: the own drawing, the base map or the aerial photo. */
public enum Ground {
    OWN("own"),
    MAP("map"),
    PHOTO("photo");

    private final String code;

    Ground(String code) {
        this.code = code;
    }

    /** As in addresses and keys of texts. */
    public String code() {
        return code;
    }

    /** Empty for a code that is none. */
    public static Optional<Ground> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
