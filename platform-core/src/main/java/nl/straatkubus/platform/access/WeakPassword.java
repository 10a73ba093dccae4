package nl.straatkubus.platform.access;

/** A password that is too easy to guess. */
public final class WeakPassword extends RuntimeException {
    private final Weakness weakness;

    /** What is wrong with it. */
    public enum Weakness {
        TOO_SHORT,
        TOO_LONG,
        HOLDS_NAME,
        WELL_KNOWN
    }

    WeakPassword(Weakness weakness) {
        super("The password is " + weakness);
        this.weakness = weakness;
    }

    public Weakness weakness() {
        return weakness;
    }
}
