package nl.straatkubus.web.provider;

/** A provider that gives no answer, or none that can be used. The step says where it went wrong. */
public final class ProviderUnavailable extends RuntimeException {
    private final Step step;

    /** What is tried, in this order. */
    public enum Step {
        ADDRESS,
        DISCOVERY,
        ISSUER,
        KEYS,
        CLIENT
    }

    ProviderUnavailable(Step step) {
        super("The provider fails at " + step);
        this.step = step;
    }

    ProviderUnavailable(Step step, Throwable cause) {
        super("The provider fails at " + step, cause);
        this.step = step;
    }

    public Step step() {
        return step;
    }
}
