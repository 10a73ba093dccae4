package nl.straatkubus.platform.signals;

import java.util.stream.IntStream;

/**
 * Marshall's empirical Bayes estimate of a rate (Mapping disease and mortality rates using empirical Bayes estimators,
 * Applied Statistics 40, 1991): drawn to the rate of all areas taken together, the more so the fewer units it has.
 */
final class MarshallBayes {
    private MarshallBayes() {}

    /** The estimate for each area, drawn to the rate of all of them (global). */
    static double[] estimates(double[] cases, double[] units) {
        Prior all = Prior.of(cases, units, IntStream.range(0, cases.length).toArray());
        return IntStream.range(0, cases.length)
                .mapToDouble(area -> all.draw(cases[area], units[area]))
                .toArray();
    }

    /** The estimate for one area, drawn to the rate of those around it (local), itself among them. */
    static double estimate(double[] cases, double[] units, int[] around, int area) {
        return Prior.of(cases, units, around).draw(cases[area], units[area]);
    }

    /** @param between how much areas differ beyond chance */
    private record Prior(double rate, double between) {
        static Prior of(double[] cases, double[] units, int[] among) {
            double allCases = 0;
            double allUnits = 0;
            for (int area : among) {
                allCases += cases[area];
                allUnits += units[area];
            }
            double rate = allCases / allUnits;
            double spread = 0;
            for (int area : among) {
                double off = cases[area] / units[area] - rate;
                spread += units[area] * off * off;
            }
            return new Prior(rate, Math.max(0, spread / allUnits - rate / (allUnits / among.length)));
        }

        double draw(double cases, double units) {
            double spread = between + rate / units;
            return spread == 0 ? rate : rate + between * (cases / units - rate) / spread;
        }
    }
}
