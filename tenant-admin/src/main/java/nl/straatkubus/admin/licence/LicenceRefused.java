package nl.straatkubus.admin.licence;

import nl.straatkubus.platform.tenancy.MunicipalityCode;

/** What was asked of a licence cannot be; nothing was changed. */
public final class LicenceRefused extends RuntimeException {
    private final Reason reason;

    /** Why; the code names the message for people. */
    public enum Reason {
        EXISTS("exists", "already has a licence"),
        UNKNOWN("unknown", "has no licence with this number"),
        ENDED("ended", "has a licence that was ended"),
        NOT_ORDERED("not-ordered", "has not accepted its first year yet"),
        RENEWED_ALREADY("renewed-already", "already has the next year agreed"),
        STILL_RUNS("still-runs", "has paid for a year that still runs and is served to its end"),
        PAID("paid", "has paid for the year that runs, which is served to its end"),
        SUSPENDED("suspended", "has a licence that is suspended"),
        NOT_SUSPENDED("not-suspended", "has a licence that is not suspended"),
        NOT_RUNNING("not-running", "has no year that runs today"),
        NOT_DEARER("not-dearer", "would not pay more for this plan"),
        NOTHING_LEFT("nothing-left", "has nothing agreed from that day on"),
        PRICES_TOO_SOON("prices-too-soon", "must know of new prices in time"),
        PRICES_EXIST("prices-exist", "has prices from that day on already");

        private final String code;
        private final String words;

        Reason(String code, String words) {
            this.code = code;
            this.words = words;
        }

        public String code() {
            return code;
        }
    }

    LicenceRefused(Reason reason, MunicipalityCode municipality) {
        super(municipality + " " + reason.words);
        this.reason = reason;
    }

    LicenceRefused(Reason reason) {
        super("Everyone " + reason.words);
        this.reason = reason;
    }

    LicenceRefused(long id) {
        super("No licence has number " + id);
        this.reason = Reason.UNKNOWN;
    }

    public Reason reason() {
        return reason;
    }
}
