package nl.straatkubus.platform.accompanied;

/** Somebody was not let in to look along. */
public final class JoinRefused extends RuntimeException {
    private final Reason reason;

    /** Why. A code that never was and one that is over look the same. */
    public enum Reason {
        UNKNOWN_CODE,
        /** Too many wrong codes came from this device; it has to wait. */
        WAIT,
        FULL,
        NAME_MISSING
    }

    JoinRefused(Reason reason) {
        super("Not let in: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
