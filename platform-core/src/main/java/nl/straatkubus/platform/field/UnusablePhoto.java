package nl.straatkubus.platform.field;

/** What was sent is no photo that can be kept. */
public final class UnusablePhoto extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    /** What is wrong with it. */
    public enum Why {
        /** More bytes or pixels than are accepted. */
        TOO_LARGE,
        /** No JPEG or PNG, or broken. */
        UNREADABLE,
        /** Its author did not confirm that nobody and no number plate can be recognised. */
        NOT_CONFIRMED
    }

    public UnusablePhoto(Why why) {
        super("The photo is " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
