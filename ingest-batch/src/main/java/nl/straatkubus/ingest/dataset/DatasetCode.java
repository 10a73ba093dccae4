package nl.straatkubus.ingest.dataset;

/** The short name of a dataset in addresses and the API: lower-case letters, digits and hyphens, at most 60. */
public record DatasetCode(String value) implements Comparable<DatasetCode> {
    /** @throws IllegalArgumentException when the value has another shape */
    public DatasetCode {
        if (value == null || !value.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw new IllegalArgumentException(
                    "Not a dataset code (lower-case letters, digits and hyphens, at most 60): " + value);
        }
    }

    @Override
    public int compareTo(DatasetCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
