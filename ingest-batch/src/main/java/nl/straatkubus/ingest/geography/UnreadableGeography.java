package nl.straatkubus.ingest.geography;

/** A file that is not geography as expected. The message says which part and what was expected. */
public final class UnreadableGeography extends RuntimeException {
    public UnreadableGeography(String message, Throwable cause) {
        super(message, cause);
    }

    UnreadableGeography(String message) {
        super(message);
    }
}
