package nl.straatkubus.web.api;

/** What is asked does not fit what stands there now. */
final class Conflict extends RuntimeException {
    Conflict(String message) {
        super(message);
    }
}
