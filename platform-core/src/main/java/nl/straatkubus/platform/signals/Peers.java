package nl.straatkubus.platform.signals;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.straatkubus.platform.geography.Lattice;

/**
 * The areas that each window is held against, so that what happens everywhere raises no alarm.
 *
 * @param rates cases per unit among a window's peers, by window and period; zero where none was released
 * @param count how many cells each window is held against
 * @param alike whether they were chosen for being alike; else they are all the others
 */
record Peers(double[][] rates, int count, boolean alike) {
    static final int ALIKE = 50;

    /** Holds each window against the cells most like its heart, those that share ground with the window left out. */
    static Peers alike(Panel panel, Windows windows, Lattice lattice, int[][] likeness) {
        int count = Math.min(ALIKE, panel.cells() - 1);
        double[][] rates = new double[windows.count()][];
        for (int window = 0; window < windows.count(); window++) {
            int[] members = windows.members()[window];
            int[] peers = Arrays.stream(likeness[windows.heart(window)])
                    .filter(cell -> IntStream.of(members).noneMatch(member -> panel.overlap(lattice, member, cell)))
                    .limit(count)
                    .toArray();
            rates[window] = rates(panel, peers);
        }
        return new Peers(rates, count, true);
    }

    private static double[] rates(Panel panel, int[] cells) {
        double[] rates = new double[panel.periods()];
        for (int period = 0; period < rates.length; period++) {
            double cases = 0;
            double units = 0;
            for (int cell : cells) {
                cases += panel.cases()[cell][period];
                units += panel.units()[cell][period];
            }
            rates[period] = units == 0 ? 0 : cases / units;
        }
        return rates;
    }

    /** Compares each window with everything outside it. */
    static Peers allOthers(Panel panel, Windows windows, Lattice lattice) {
        int[] all = panel.outermost(lattice);
        double[] cases = sums(panel.cases(), all, panel.periods());
        double[] units = sums(panel.units(), all, panel.periods());
        double[][] rates = new double[windows.count()][panel.periods()];
        for (int window = 0; window < windows.count(); window++) {
            for (int period = 0; period < panel.periods(); period++) {
                double otherCases = cases[period];
                double others = units[period];
                for (int cell : windows.members()[window]) {
                    otherCases -= panel.cases()[cell][period];
                    others -= panel.units()[cell][period];
                }
                rates[window][period] = others <= 0 ? 0 : otherCases / others;
            }
        }
        return new Peers(rates, Math.max(0, all.length - 1), false);
    }

    private static double[] sums(double[][] figures, int[] cells, int periods) {
        double[] sums = new double[periods];
        for (int cell : cells) {
            for (int period = 0; period < periods; period++) {
                sums[period] += figures[cell][period];
            }
        }
        return sums;
    }
}
