package nl.straatkubus.admin.billing;

/** What was asked of an invoice cannot be; nothing was changed. */
public final class InvoiceRefused extends RuntimeException {
    private final Reason reason;

    /** Why; the code names the message for people. */
    public enum Reason {
        UNKNOWN("unknown"),
        NOT_A_DRAFT("not-a-draft"),
        NOT_SENT("not-sent"),
        PAID_ALREADY("paid-already"),
        NOTHING_TO_PAY_BACK("nothing-to-pay-back"),
        ASSIGNED_ALREADY("assigned-already"),
        /** What the law wants to know of the seller is not configured. */
        SELLER_INCOMPLETE("seller-incomplete"),
        /** The e-invoice breaks a rule of Peppol; the message says which. */
        RULE_BROKEN("rule-broken"),
        PROVIDER_FAILED("provider-failed");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    InvoiceRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    InvoiceRefused(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Of an invoice that is not there. */
    public static InvoiceRefused unknown() {
        return new InvoiceRefused(Reason.UNKNOWN, "There is no such invoice");
    }

    public Reason reason() {
        return reason;
    }
}
