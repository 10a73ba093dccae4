package nl.straatkubus.ingest.attack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import nl.straatkubus.ingest.audit.Requirement;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/**
 * What is really so: the figures of one indicator, which nobody may find out. One row a period, one element a postcode;
 * NaN where nothing was delivered.
 */
public record Truth(
        IndicatorCode code, Kind kind, Lattice lattice, Requirement requirement, Map<Period, Figures> periods) {
    private static final double MOVES_A_PERIOD = 0.12;

    /** Counts and the units they are counted among, by postcode. */
    public record Figures(double[] counts, double[] units) {}

    public static Requirement ordinary(Kind kind) {
        return new Requirement(kind, 5, 5, 10);
    }

    public static Requirement special(Kind kind) {
        return new Requirement(kind, 10, 50, 10);
    }

    /** The first of a number of years. */
    public static Period year(int number) {
        return Period.ofYear(2015 + number);
    }

    /**
     * A share of the households, higher in some neighbourhoods and streets than in others. Most of it stays from one period
     * to the next.
     *
     * @param prevalence on average, 0 to 1
     */
    public static Truth rate(
            String code, Town town, double prevalence, int periods, Requirement requirement, long seed) {
        Random random = new Random(seed);
        Lattice lattice = town.lattice();
        double[] chance = new double[lattice.postcodes()];
        double[] around = new double[lattice.size()];
        Arrays.setAll(around, node -> random.nextGaussian());
        for (int postcode = 0; postcode < chance.length; postcode++) {
            int neighbourhood = lattice.ancestor(postcode, AreaLevel.NEIGHBOURHOOD);
            double tilt = 0.5 * around[neighbourhood] + 0.5 * around[lattice.parent(postcode)];
            chance[postcode] = Math.min(0.97, prevalence * Math.exp(tilt - 0.25));
        }
        Map<Period, Figures> rows = new TreeMap<>();
        double[] counts = null;
        for (int period = 0; period < periods; period++) {
            double[] units = new double[chance.length];
            double[] now = new double[chance.length];
            for (int postcode = 0; postcode < chance.length; postcode++) {
                units[postcode] = town.households(postcode);
                for (int one = 0; one < units[postcode]; one++) {
                    boolean before = counts != null && one < counts[postcode];
                    boolean moves = counts == null || random.nextDouble() < MOVES_A_PERIOD;
                    now[postcode] += (moves ? random.nextDouble() < chance[postcode] : before) ? 1 : 0;
                }
            }
            rows.put(year(period), new Figures(now, units));
            counts = now;
        }
        return new Truth(new IndicatorCode(code), requirement.kind(), lattice, requirement, rows);
    }

    /** A number of units that nearly every street has many of, such as inhabitants: about two a household. */
    public static Truth dense(String code, Town town, int periods, Requirement requirement, long seed) {
        Random random = new Random(seed);
        Map<Period, Figures> rows = new TreeMap<>();
        double[] counts = new double[town.lattice().postcodes()];
        Arrays.setAll(counts, postcode -> {
            int inhabitants = 0;
            for (int household = 0; household < town.households(postcode); household++) {
                inhabitants += 1 + Math.min(random.nextInt(3), random.nextInt(4));
            }
            return inhabitants;
        });
        double[] unknown = new double[counts.length];
        Arrays.fill(unknown, Double.NaN);
        for (int period = 0; period < periods; period++) {
            rows.put(year(period), new Figures(counts, unknown));
            double[] next = counts.clone();
            for (int postcode = 0; postcode < next.length; postcode++) {
                if (next[postcode] > 0 && random.nextInt(3) == 0) {
                    next[postcode] = Math.max(0, next[postcode] + random.nextInt(5) - 2);
                }
            }
            counts = next;
        }
        return new Truth(new IndicatorCode(code), requirement.kind(), town.lattice(), requirement, rows);
    }

    /** A part of this one: of each postcode a share of its count. */
    public Truth part(String code, double share, long seed) {
        Random random = new Random(seed);
        return map(code, figures -> {
            double[] part = new double[figures.counts().length];
            for (int postcode = 0; postcode < part.length; postcode++) {
                for (int one = 0; one < figures.counts()[postcode]; one++) {
                    part[postcode] += random.nextDouble() < share ? 1 : 0;
                }
            }
            return new Figures(part, figures.units());
        });
    }

    /** What is left of this one without a part of it. */
    public Truth without(String code, Truth part) {
        Map<Period, Figures> rows = new TreeMap<>();
        periods.forEach((period, figures) -> {
            double[] left = figures.counts().clone();
            Arrays.setAll(
                    left, i -> figures.counts()[i] - part.periods().get(period).counts()[i]);
            rows.put(period, new Figures(left, figures.units()));
        });
        return new Truth(new IndicatorCode(code), kind, lattice, requirement, rows);
    }

    /** A second delivery of the same, in which one street in fifty was counted differently. */
    public Truth revised(long seed) {
        Random random = new Random(seed);
        return map(code.value(), figures -> {
            double[] counts = figures.counts().clone();
            for (int postcode = 0; postcode < counts.length; postcode++) {
                double most =
                        Double.isNaN(figures.units()[postcode]) ? Double.POSITIVE_INFINITY : figures.units()[postcode];
                if (random.nextInt(50) == 0) {
                    counts[postcode] = Math.max(0, Math.min(most, counts[postcode] + random.nextInt(3) - 1));
                }
            }
            return new Figures(counts, figures.units());
        });
    }

    /** The same figures of the same streets on another lattice. */
    public Truth on(Lattice other) {
        IntUnaryOperator there = postcode ->
                lattice.find(other.area(postcode).code()).orElseThrow().node();
        Map<Period, Figures> rows = new TreeMap<>();
        periods.forEach((period, figures) -> {
            double[] counts = new double[other.postcodes()];
            double[] units = new double[other.postcodes()];
            Arrays.setAll(counts, postcode -> figures.counts()[there.applyAsInt(postcode)]);
            Arrays.setAll(units, postcode -> figures.units()[there.applyAsInt(postcode)]);
            rows.put(period, new Figures(counts, units));
        });
        return new Truth(code, kind, other, requirement, rows);
    }

    /** The same with other counts in one period. */
    public Truth with(Period period, double[] counts) {
        Map<Period, Figures> rows = new TreeMap<>(periods);
        rows.put(period, new Figures(counts, periods.get(period).units()));
        return new Truth(code, kind, lattice, requirement, rows);
    }

    private interface Change {
        Figures of(Figures figures);
    }

    private Truth map(String name, Change change) {
        Map<Period, Figures> rows = new TreeMap<>();
        periods.forEach((period, figures) -> rows.put(period, change.of(figures)));
        return new Truth(new IndicatorCode(name), kind, lattice, requirement, rows);
    }

    /** The sums over all nodes of the lattice, as only the municipality can make them. */
    public double[] counts(Period period) {
        return summed(periods.get(period).counts());
    }

    public double[] units(Period period) {
        return summed(periods.get(period).units());
    }

    private double[] summed(double[] postcodes) {
        double[] all = new double[lattice.size()];
        boolean[] any = new boolean[lattice.size()];
        boolean unknown = Arrays.stream(postcodes).allMatch(Double::isNaN);
        for (int node = 0; node < all.length; node++) {
            if (node < postcodes.length) {
                all[node] = postcodes[node];
                any[node] = !Double.isNaN(postcodes[node]);
            }
            int parent = lattice.parent(node);
            if (any[node] && parent >= 0) {
                all[parent] += all[node];
                any[parent] = true;
            } else if (!any[node]) {
                all[node] = Double.NaN;
            }
        }
        if (unknown) {
            Arrays.fill(all, Double.NaN);
        }
        return all;
    }

    public List<Period> years() {
        return List.copyOf(periods.keySet());
    }
}
