package nl.straatkubus.ingest.audit;

/** Between which values, both included, a hidden figure must lie. Endless on the right where nothing bounds it. */
public record Interval(double low, double high) {
    private static final double SLACK = 1e-6;

    public double width() {
        return high - low;
    }

    /** Whether it leaves as much open as is asked, but for the last digits of floating-point sums. */
    boolean leaves(double width) {
        return width() >= width - SLACK * Math.max(1, Math.abs(width));
    }

    boolean isPoint() {
        return width() <= SLACK * Math.max(1, Math.abs(low));
    }

    boolean agreesWith(Interval other) {
        return near(low, other.low) && near(high, other.high);
    }

    private static boolean near(double one, double other) {
        return one == other || Math.abs(one - other) <= SLACK * Math.max(1, Math.abs(one));
    }
}
