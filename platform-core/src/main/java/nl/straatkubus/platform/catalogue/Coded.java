package nl.straatkubus.platform.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** A constant that files, the API and the database know by a code. */
public interface Coded {
    String code();

    /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
    static <T extends Coded> T of(List<T> known, String code, String what) {
        return known.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown " + what + " '" + code + "'; known are "
                        + known.stream().map(Coded::code).collect(Collectors.joining(", "))));
    }
}
