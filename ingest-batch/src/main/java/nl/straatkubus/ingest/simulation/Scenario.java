package nl.straatkubus.ingest.simulation;

/**
 * What happens in the made-up streets.
 *
 * @param base share of the households that is counted where nothing happens
 * @param drift by how much more the rate of entry grows each quarter where something does, 0 to 1
 * @param leaves share of those counted that is no longer a quarter later; 1 for events
 * @param indicators how many figures of one theme move
 */
record Scenario(double base, double drift, int indicators, double leaves, Disturbance disturbance) {
    /** The first quarter in which something happens, counted from 0. */
    static final int ONSET = 10;

    static final int QUARTERS = 20;

    /** What most is measured with: half of those counted are no longer a quarter later. */
    static final double LEAVES = 0.5;

    /** What else happens, that is no deterioration. */
    enum Disturbance {
        NONE("none"),
        PEER_SHOCK("a shock in a group of like streets"),
        CORRUPTED_DELIVERY("one quarter counted twice in one neighbourhood"),
        BOUNDARY_CHANGE("one in twenty postcodes renumbered into its neighbour");

        private final String words;

        Disturbance(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    Scenario(double base, double drift, int indicators) {
        this(base, drift, indicators, LEAVES, Disturbance.NONE);
    }

    /** The share of the others that enters in a quarter, where something happens, from the onset on. */
    double entry(double usual, int quarter) {
        return usualEntry(usual) * Math.pow(1 + drift, quarter - ONSET + 1);
    }

    /** The same where nothing does: as many enter as leave. */
    double usualEntry(double usual) {
        return leaves * usual / (1 - usual);
    }

    String name() {
        return "b%.0f-d%.0f-k%d-l%.0f%s"
                .formatted(
                        100 * base,
                        100 * drift,
                        indicators,
                        100 * leaves,
                        disturbance == Disturbance.NONE
                                ? ""
                                : "-" + disturbance.name().toLowerCase(java.util.Locale.ROOT));
    }
}
