package nl.straatkubus.ingest.source;

/** Lets an installation bring its own key for secrets, where the configuration names none. */
@FunctionalInterface
public interface SecretKeySource {
    /** Keys of 256 bits in base64 with commas between, the newest first. */
    String keys();
}
