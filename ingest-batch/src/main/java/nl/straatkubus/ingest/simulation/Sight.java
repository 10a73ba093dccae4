package nl.straatkubus.ingest.simulation;

/** Which figures the method gets to see. */
enum Sight {
    UNPROTECTED("unprotected"),
    ORDINARY("released, ordinary"),
    SPECIAL("released, special");

    private final String words;

    Sight(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
