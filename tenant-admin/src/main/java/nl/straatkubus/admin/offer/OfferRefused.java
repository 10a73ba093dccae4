package nl.straatkubus.admin.offer;

/** What was asked of an offer cannot be; nothing was changed. */
public final class OfferRefused extends RuntimeException {
    private final Reason reason;

    /** Why; the code names the message for people. */
    public enum Reason {
        FAULTY("faulty"),
        UNKNOWN("unknown"),
        NOT_OPEN("not-open"),
        ORDER_NUMBER_EMPTY("order-number-empty"),
        PERSON_EMPTY("person-empty");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    OfferRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Of an offer that is not there. */
    public static OfferRefused unknown() {
        return new OfferRefused(Reason.UNKNOWN, "There is no such offer");
    }

    public Reason reason() {
        return reason;
    }
}
