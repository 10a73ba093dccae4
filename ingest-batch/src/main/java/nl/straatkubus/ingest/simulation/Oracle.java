package nl.straatkubus.ingest.simulation;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/**
 * How much could be found at all in the figures as they are told: the power of a test that knows where something may
 * happen, when it begins, how fast it grows and what is usual in every street, and only asks whether it does. It uses the
 * smallest area told around each postcode, less what is told within it. Its root of twice the log-likelihood ratio of a
 * count is taken as normal; that counts hang together from quarter to quarter, and that they are rounded, is counted in.
 *
 * @param step what counts of street blocks are rounded to
 */
record Oracle(SyntheticCity city, Scenario scenario, List<Counts> figures, List<List<Slice>> told, int step) {
    /**
     * One in a thousand by chance: what a bound of 10% on false discoveries asks when seven of some seven hundred windows
     * are right.
     */
    private static final double THRESHOLD = 3.090232306167813;

    private static final int DRAWS = 400;
    /** The variance of a uniform variable over one is one in this. */
    private static final double UNIFORM = 12;

    /** The chance that something at this place is found in one of the quarters since it began. */
    double found(BitSet place) {
        double[] information = new double[Scenario.QUARTERS];
        for (int figure = 0; figure < figures.size(); figure++) {
            gather(figures.get(figure).usual(), told.get(figure), place, information);
        }
        Random random = new Random(place.hashCode());
        int found = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            found += isFound(information, random) ? 1 : 0;
        }
        return found / (double) DRAWS;
    }

    /** The log-likelihood ratio gathers by independent steps, each with its information as mean and as variance. */
    private static boolean isFound(double[] information, Random random) {
        double gathered = 0;
        double known = 0;
        for (double more : information) {
            gathered += more + Math.sqrt(more) * random.nextGaussian();
            known += more;
            if (more > 0 && gathered > THRESHOLD * Math.sqrt(known)) {
                return true;
            }
        }
        return false;
    }

    private void gather(double[] usual, List<Slice> slices, BitSet place, double[] information) {
        double[] share = usual.clone();
        Map<Integer, Double> before = new HashMap<>();
        for (int quarter = Scenario.ONSET; quarter < Scenario.QUARTERS; quarter++) {
            grow(share, usual, place, quarter);
            Map<Integer, Double> now = new HashMap<>();
            for (Told area : areas(slices.get(quarter), usual, share, place).values()) {
                double distance = area.distance(city.lattice());
                double stays = area.stays();
                Double last = before.get(area.node);
                double news = last == null ? distance : (distance - stays * last) / Math.sqrt(1 - stays * stays);
                information[quarter] += news * news;
                now.put(area.node, distance);
            }
            before = now;
        }
    }

    private void grow(double[] share, double[] usual, BitSet place, int quarter) {
        for (int i = place.nextSetBit(0); i >= 0; i = place.nextSetBit(i + 1)) {
            double entry = Math.min(1, scenario.entry(usual[i], quarter));
            share[i] += entry * (1 - share[i]) - scenario.leaves() * share[i];
        }
    }

    /** What is told of an area in one quarter, less what is told within it. */
    private final class Told {
        private final int node;
        private double households;
        private double cases;
        private double more;
        private int within;

        Told(int node) {
            this.node = node;
        }

        /** In spreads of chance. */
        double distance(Lattice lattice) {
            double grown = cases + more;
            double ratio = Math.sqrt(2 * Math.max(0, grown * Math.log(grown / cases) - more));
            int rounded = within + (lattice.level(node).compareTo(AreaLevel.NEIGHBOURHOOD) < 0 ? 1 : 0);
            double rounding = rounded * ((double) step * step - 1) / UNIFORM;
            return ratio * Math.sqrt(cases / (cases * (1 - cases / households) + rounding));
        }

        /** How much of a quarter's surplus is left a quarter later. */
        double stays() {
            return Math.max(0, 1 - scenario.leaves() / (1 - cases / households));
        }
    }

    /** The areas that tell something of a place, by node. */
    private Map<Integer, Told> areas(Slice slice, double[] usual, double[] share, BitSet place) {
        Map<Integer, Told> areas = new TreeMap<>();
        place.stream()
                .map(postcode -> smallest(slice, postcode))
                .filter(node -> node >= 0)
                .forEach(node -> areas.computeIfAbsent(node, Told::new));
        for (int postcode = 0; postcode < city.postcodes(); postcode++) {
            Told area = areas.get(smallest(slice, postcode));
            if (area != null) {
                area.households += city.households(postcode);
                area.cases += city.households(postcode) * usual[postcode];
                area.more += city.households(postcode) * (share[postcode] - usual[postcode]);
            }
        }
        Lattice lattice = city.lattice();
        IntStream.range(city.postcodes(), lattice.size())
                .filter(node -> slice.isPublished(node) && lattice.parent(node) >= 0)
                .mapToObj(node -> areas.get(smallest(slice, lattice.parent(node))))
                .filter(area -> area != null)
                .forEach(area -> area.within++);
        return areas;
    }

    /** -1 where nothing is told. */
    private int smallest(Slice slice, int from) {
        int node = from;
        while (node >= 0 && !slice.isPublished(node)) {
            node = city.lattice().parent(node);
        }
        return node;
    }
}
