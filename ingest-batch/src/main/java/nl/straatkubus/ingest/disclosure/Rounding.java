package nl.straatkubus.ingest.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.concurrent.atomic.AtomicLongArray;
import nl.straatkubus.platform.geography.Lattice;

/**
 * Rounds what is told of a cell. A count x becomes b * floor((x + o) / b) with a secret offset o: unbiased, and the same
 * for the same x at every publication. The base b is the smallest multiple of five above T / 2, so that a step from one
 * publication to the next leaves open whether more than T - 1 or fewer people changed.
 */
final class Rounding {
    private static final int STEP = 5;
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private final SecretOffset secret;
    private final String quantity;
    private final Lattice lattice;
    private final int base;
    private final int smallestCount;

    /** For each first atom the offset that was drawn last, and for which area: the same is asked in every period. */
    private final AtomicLongArray drawn;

    /** @param quantity what is counted, see {@link Quantity} */
    Rounding(SecretOffset secret, String quantity, Lattice lattice, Thresholds thresholds) {
        this.secret = secret;
        this.quantity = quantity;
        this.lattice = lattice;
        this.smallestCount = thresholds.smallestCount();
        this.base = base(thresholds);
        this.drawn = new AtomicLongArray(lattice.size());
    }

    int base() {
        return base;
    }

    static int base(Thresholds thresholds) {
        return STEP * (thresholds.smallestCount() / 2 / STEP + 1);
    }

    double count(Cell cell, double exact) {
        return down(exact + offset(cell));
    }

    /** The multiple of the base at or below, which is what a count becomes with the smallest offset. */
    double down(double exact) {
        return base * Math.floor(exact / base);
    }

    /** What a count becomes with the largest offset: together with {@link #down} all that it can become. */
    double up(double exact) {
        return down(exact + base - 1);
    }

    private int offset(Cell cell) {
        long place = cell.top() + 1L;
        long kept = drawn.get(cell.first());
        if (kept >>> Integer.SIZE == place) {
            return (int) kept;
        }
        int fresh = secret.of(
                quantity,
                lattice.area(cell.top()).code(),
                lattice.area(cell.first()).code(),
                base);
        drawn.set(cell.first(), place << Integer.SIZE | fresh);
        return fresh;
    }

    /** Units of which a count is told: never so few that all but a handful seem to be counted. */
    double units(double rounded, double count) {
        double fewest = count + base * Math.ceil((double) smallestCount / base);
        return Math.max(rounded, fewest);
    }

    /** Three digits: as much as a mean or an amount says. */
    static double digits(double exact) {
        return Double.isFinite(exact)
                ? BigDecimal.valueOf(exact).round(THREE_DIGITS).doubleValue()
                : exact;
    }
}
