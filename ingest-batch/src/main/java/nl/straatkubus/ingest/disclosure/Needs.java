package nl.straatkubus.ingest.disclosure;

/** How wide an interval must stay open around a figure: max(T, 0.2 x); more than all its units were never open. */
record Needs(int smallestCount) {
    private static final double SHARE = 0.2;

    /** @param units NaN where unknown */
    double width(double figure, double units) {
        double wanted = Math.max(smallestCount, SHARE * figure);
        return Double.isNaN(units) ? wanted : Math.min(units, wanted);
    }
}
