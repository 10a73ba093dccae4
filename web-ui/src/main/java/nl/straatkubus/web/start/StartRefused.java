package nl.straatkubus.web.start;

/** Something outside the program stands in the way of starting. The message says what, the remedy what to do. */
final class StartRefused extends RuntimeException {
    private final String remedy;

    StartRefused(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    StartRefused(String problem, String remedy, Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
