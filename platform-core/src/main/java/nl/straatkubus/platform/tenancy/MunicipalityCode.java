package nl.straatkubus.platform.tenancy;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The code that Statistics Netherlands gives a municipality: {@code GM} and four digits.
 *
 * @param value for example {@code GM0505}
 */
public record MunicipalityCode(String value) implements Comparable<MunicipalityCode> {
    private static final Pattern SHAPE = Pattern.compile("GM\\d{4}");

    /** @throws IllegalArgumentException when the value is not GM and four digits */
    public MunicipalityCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a municipality code (GM and four digits): " + value);
        }
    }

    /** Reads every spelling that files hold: {@code GM0034}, {@code gm0034}, {@code 34}, {@code 0034}, padded or not. */
    public static MunicipalityCode parse(String text) {
        String bare = text.strip().toUpperCase(Locale.ROOT);
        String digits = bare.startsWith("GM") ? bare.substring(2) : bare;
        if (!digits.matches("\\d{1,4}")) {
            throw new IllegalArgumentException("Not a municipality code (GM and four digits): " + text);
        }
        return new MunicipalityCode("GM" + "0".repeat(4 - digits.length()) + digits);
    }

    /** The PostgreSQL schema that holds this municipality's environment, for example {@code gm0505}. */
    public String schema() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(MunicipalityCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
