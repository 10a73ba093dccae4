package nl.straatkubus.ingest.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/**
 * Rounds what is told of a cell. A count x becomes b * floor((x + o) / b) with a secret offset o: unbiased, and the same
 * for the same x at every publication. The base b is the smallest multiple of five above T / 2, so that a step from one
 * publication to the next leaves open whether more than T - 1 or fewer people changed.
 */
final class Rounding {
    private static final int STEP = 5;
    private static final int LEVELS = AreaLevel.values().length;
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private final Offsets secret;
    private final String quantity;
    private final Lattice lattice;
    private final int base;
    private final int smallestCount;

    /**
     * One more than the offset that was drawn, by first atom and level of the area, 0 where none was: the same are asked
     * for in every period. Threads that come at the same time draw the same.
     */
    private final short[] drawn;

    /** @param quantity what is counted, see {@link Quantity} */
    Rounding(Offsets secret, String quantity, Lattice lattice, Thresholds thresholds) {
        this.secret = secret;
        this.quantity = quantity;
        this.lattice = lattice;
        this.smallestCount = thresholds.smallestCount();
        this.base = base(thresholds);
        this.drawn = new short[lattice.size() * LEVELS];
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
        int place = cell.first() * LEVELS + lattice.level(cell.top()).ordinal();
        if (drawn[place] == 0) {
            int fresh = secret.of(
                    quantity,
                    lattice.area(cell.top()).code(),
                    lattice.area(cell.first()).code(),
                    base);
            drawn[place] = (short) (fresh + 1);
        }
        return drawn[place] - 1;
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
