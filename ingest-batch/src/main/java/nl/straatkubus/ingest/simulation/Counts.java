package nl.straatkubus.ingest.simulation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * One figure in every postcode and quarter, made of households that enter a state and leave it again: half of them within
 * two quarters, so that most of a street's count is the same as a quarter before. Streets differ by their traits and by
 * something of their own.
 *
 * @param cases by quarter and postcode
 * @param units households, by quarter and postcode
 * @param usual the share in a postcode when nothing happens
 */
record Counts(int[][] cases, int[][] units, double[] usual) {
    private static final double BY_TRAITS = 0.2;
    private static final double BY_ITSELF = 0.2;
    private static final int WARM_UP = 12;
    private static final double SHOCK = 1.5;
    private static final int SHOCK_AT = 14;
    private static final int CORRUPTED_AT = 16;
    private static final int CORRUPTED_POSTCODES = 100;

    static Counts of(SyntheticCity city, Scenario scenario, List<BitSet> clusters, Random random) {
        int postcodes = city.postcodes();
        double[] usual = new double[postcodes];
        Arrays.setAll(usual, postcode -> {
            double traits = 0;
            for (int trait = 0; trait < SyntheticCity.TRAITS; trait++) {
                traits += city.trait(trait, postcode) * (trait % 2 == 0 ? BY_TRAITS : -BY_TRAITS);
            }
            return Math.min(0.6, scenario.base() * Math.exp(traits + BY_ITSELF * random.nextGaussian() - 0.12));
        });
        BitSet worse = new BitSet();
        clusters.forEach(worse::or);
        int[][] cases = new int[Scenario.QUARTERS][postcodes];
        int[][] units = new int[Scenario.QUARTERS][postcodes];
        for (int postcode = 0; postcode < postcodes; postcode++) {
            int households = city.households(postcode);
            int now = binomial(households, usual[postcode], random);
            for (int quarter = -WARM_UP; quarter < Scenario.QUARTERS; quarter++) {
                double entry = worse.get(postcode) && quarter >= Scenario.ONSET
                        ? scenario.entry(usual[postcode], quarter)
                        : scenario.usualEntry(usual[postcode]);
                if (scenario.disturbance() == Scenario.Disturbance.PEER_SHOCK
                        && quarter >= SHOCK_AT
                        && city.trait(0, postcode) > 1) {
                    entry *= SHOCK;
                }
                int left = binomial(now, scenario.leaves(), random);
                now += binomial(households - now, Math.min(1, entry), random) - left;
                if (quarter >= 0) {
                    cases[quarter][postcode] = now;
                    units[quarter][postcode] = households;
                }
            }
        }
        disturb(scenario.disturbance(), cases, units);
        return new Counts(cases, units, usual);
    }

    private static void disturb(Scenario.Disturbance disturbance, int[][] cases, int[][] units) {
        if (disturbance == Scenario.Disturbance.CORRUPTED_DELIVERY) {
            for (int postcode = 0; postcode < CORRUPTED_POSTCODES; postcode++) {
                cases[CORRUPTED_AT][postcode] =
                        Math.min(2 * cases[CORRUPTED_AT][postcode], units[CORRUPTED_AT][postcode]);
            }
        }
        if (disturbance == Scenario.Disturbance.BOUNDARY_CHANGE) {
            for (int quarter = Scenario.ONSET; quarter < Scenario.QUARTERS; quarter++) {
                for (int postcode = 0; postcode + 1 < cases[quarter].length; postcode += 20) {
                    cases[quarter][postcode + 1] += cases[quarter][postcode];
                    units[quarter][postcode + 1] += units[quarter][postcode];
                    cases[quarter][postcode] = 0;
                    units[quarter][postcode] = 0;
                }
            }
        }
    }

    private static int binomial(int of, double chance, Random random) {
        int hits = 0;
        for (int i = 0; i < of; i++) {
            hits += random.nextDouble() < chance ? 1 : 0;
        }
        return hits;
    }
}
