package nl.straatkubus.admin.farewell;

/** What was asked of a farewell cannot be; nothing was changed. */
public final class FarewellRefused extends RuntimeException {
    private final Reason reason;

    /** Why; the code names the message for people. */
    public enum Reason {
        UNKNOWN("unknown"),
        NOT_ENDED("not-ended"),
        NOT_TAKEN("not-taken");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    FarewellRefused(Reason reason) {
        super("The farewell is refused: " + reason.code);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
