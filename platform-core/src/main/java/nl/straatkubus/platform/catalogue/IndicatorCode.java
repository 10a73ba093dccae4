package nl.straatkubus.platform.catalogue;

/** The short name of an indicator in files, addresses and the API: lower-case letters, digits and hyphens, at most 60. */
public record IndicatorCode(String value) implements Comparable<IndicatorCode> {
    /** @throws IllegalArgumentException when the value has another shape */
    public IndicatorCode {
        if (value == null || !value.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw new IllegalArgumentException(
                    "Not an indicator code (lower-case letters, digits and hyphens, at most 60): " + value);
        }
    }

    @Override
    public int compareTo(IndicatorCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
