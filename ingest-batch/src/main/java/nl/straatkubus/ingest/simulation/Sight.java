package nl.straatkubus.ingest.simulation;

/** Which figures the method gets to see. */
enum Sight {
    UNPROTECTED("unprotected", 1),
    ORDINARY("released, ordinary", 5),
    SPECIAL("released, special", 10);

    private final String words;
    private final int step;

    Sight(String words, int step) {
        this.words = words;
        this.step = step;
    }

    /** What counts of street blocks are rounded to. */
    int step() {
        return step;
    }

    /** How the best that could be found is called in the results. */
    String best() {
        return "best possible, " + words;
    }

    String words() {
        return words;
    }
}
