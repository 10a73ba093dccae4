package nl.straatkubus.platform.signals;

/**
 * How much of what stands out in one period still does in the next, learnt from all cells together, and what each recent
 * period is therefore worth: of a state that households keep the latest period says most and earlier ones repeat it, of
 * events each says something of its own.
 *
 * @param carried the correlation between one period and the next, 0 to 0.8
 */
record Persistence(double carried) {
    /** What a slow rise is taken to be: it grows by a fifth each period. */
    private static final double GROWTH = 1.2;
    /** With more than this the oldest weights would turn negative. */
    private static final double MOST = 0.8;
    /** A correlation within fewer periods is mostly its own error. */
    private static final int FEWEST_PERIODS = 8;

    /** @param steps by cell, what its counts are rounded to: that part of what stands out is carried by nothing */
    static Persistence of(Panel panel, int[] steps) {
        double[] rates = new double[panel.periods()];
        for (int period = 0; period < rates.length; period++) {
            rates[period] = panel.rate(period);
        }
        double together = 0;
        double alone = 0;
        for (int cell = 0; cell < panel.cells(); cell++) {
            double usual = panel.ratio(cell, rates);
            for (int period = 1; period < rates.length; period++) {
                if (panel.isTold(cell, period - 1) && panel.isTold(cell, period)) {
                    double before = panel.cases()[cell][period - 1]
                            - usual * rates[period - 1] * panel.units()[cell][period - 1];
                    double now = panel.cases()[cell][period] - usual * rates[period] * panel.units()[cell][period];
                    together += before * now;
                    alone += (before * before + now * now) / 2 - Course.byRounding(steps[cell]);
                }
            }
        }
        return alone <= 0 || rates.length < FEWEST_PERIODS
                ? new Persistence(0)
                : new Persistence(unbiased(together / alone, rates.length));
    }

    /** Undoes that a series is held against its own mean (Kendall, Biometrika 41, 1954). */
    private static double unbiased(double correlation, int periods) {
        return Math.clamp((periods * correlation + 1) / (periods - 4), 0, MOST);
    }

    /**
     * The weights, the latest period first, by which a growing rise stands out most above chance that is carried on:
     * generalised least squares with first-order autocorrelation.
     */
    double[] weights(int periods) {
        double[] weights = new double[periods];
        for (int back = 0; back < periods; back++) {
            boolean inner = back > 0 && back < periods - 1;
            weights[back] = (inner ? 1 + carried * carried : 1) * risen(back)
                    - (back > 0 ? carried * risen(back - 1) : 0)
                    - (back < periods - 1 ? carried * risen(back + 1) : 0);
        }
        return weights;
    }

    private static double risen(int back) {
        return Math.pow(GROWTH, -back);
    }
}
