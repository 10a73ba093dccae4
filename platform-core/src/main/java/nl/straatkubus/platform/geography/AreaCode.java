package nl.straatkubus.platform.geography;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of an area: {@code 3311AA}, {@code BU05050101}, {@code WK050501}, {@code GM0505}, or a street block such as
 * {@code 3311AA-B100}, named after its first postcode.
 */
public record AreaCode(String value) implements Comparable<AreaCode> {
    private static final Pattern PC6 = Pattern.compile("[1-9]\\d{3}[A-Z]{2}");

    public AreaCode {
        if (value == null || value.isBlank() || value.length() > 20) {
            throw new IllegalArgumentException("Not an area code: " + value);
        }
    }

    /** Reads a postcode in every spelling that files hold ({@code 1315 ab}, padded), empty when it is none. */
    public static Optional<AreaCode> postcode(String text) {
        String bare = text.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
        return PC6.matcher(bare).matches() ? Optional.of(new AreaCode(bare)) : Optional.empty();
    }

    public boolean isPostcode() {
        return PC6.matcher(value).matches();
    }

    /** As people read it: {@code 1315 AB}; other codes as they are. */
    public String spaced() {
        return isPostcode() ? value.substring(0, 4) + ' ' + value.substring(4) : value;
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
