package nl.straatkubus.ingest.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
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
    private final Map<Long, Integer> drawn = new HashMap<>();

    /** @param quantity what is counted, see {@link Quantity} */
    Rounding(SecretOffset secret, String quantity, Lattice lattice, Thresholds thresholds) {
        this.secret = secret;
        this.quantity = quantity;
        this.lattice = lattice;
        this.smallestCount = thresholds.smallestCount();
        this.base = base(thresholds);
    }

    int base() {
        return base;
    }

    static int base(Thresholds thresholds) {
        return STEP * (thresholds.smallestCount() / 2 / STEP + 1);
    }

    double count(Cell cell, double exact) {
        int offset = drawn.computeIfAbsent((long) cell.top() << Integer.SIZE | cell.first(), place -> offset(cell));
        return base * Math.floor((exact + offset) / base);
    }

    private int offset(Cell cell) {
        return secret.of(
                quantity,
                lattice.area(cell.top()).code(),
                lattice.area(cell.first()).code(),
                base);
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
