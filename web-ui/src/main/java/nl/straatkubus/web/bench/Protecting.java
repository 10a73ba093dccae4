package nl.straatkubus.web.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.straatkubus.ingest.disclosure.ProtectionTrial;
import nl.straatkubus.ingest.disclosure.ProtectionTrial.Utility;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/** What the protection of figures takes beside a plain threshold, and what it leaves to see. */
final class Protecting {
    private static final int YEARS = 8;
    private static final int CITY = 5_000;
    private static final int COUNTRY = 500_000;
    private static final int CITY_TURNS = 5;
    private static final double CITY_TARGET_MILLIS = 2_000;
    private static final double COUNTRY_TARGET_MILLIS = 10_000;
    private static final double PREVALENCE = 0.08;
    private static final double[][] WANTED = {{0.03, 0.25}, {0.08, 0.85}, {0.20, 0.98}};
    private static final double MEGABYTE = 1e6;
    private static final AreaLevel[] LEVELS = {
        AreaLevel.PC6, AreaLevel.B50, AreaLevel.B100, AreaLevel.B250, AreaLevel.NEIGHBOURHOOD, AreaLevel.DISTRICT
    };
    /** Households in the areas around those of each level. */
    private static final int[] SMALLEST = {50, 100, 250, 1_500, 10_000, Integer.MAX_VALUE};

    private Protecting() {}

    static List<Measurement> times() throws Exception {
        List<Measurement> all = new ArrayList<>();
        ProtectionTrial city = new ProtectionTrial(lattice(CITY), YEARS, PREVALENCE, 1);
        double[] times = Stopwatch.medians(2, CITY_TURNS, city::release, city::plainThreshold);
        String name = "release of %,d postcodes x %d years, attacked".formatted(CITY, YEARS);
        all.add(timed(name, CITY_TURNS, times, CITY_TARGET_MILLIS));
        ProtectionTrial country = new ProtectionTrial(lattice(COUNTRY), YEARS, PREVALENCE, 2);
        long before = used();
        List<Slice> kept = new ArrayList<>();
        times = Stopwatch.medians(0, 1, () -> kept.addAll(country.cut()), country::plainThreshold);
        double megabytes = (used() - before) / MEGABYTE;
        name = String.format(
                Locale.ROOT, "cells of %,d postcodes x %d years (%.0f MB)", COUNTRY, kept.size(), megabytes);
        all.add(timed(name, 1, times, COUNTRY_TARGET_MILLIS));
        return all;
    }

    /** One line for each prevalence: what is left to see, beside a plain threshold. */
    static List<String> utility() {
        Lattice city = lattice(CITY);
        List<String> lines = new ArrayList<>();
        for (double[] wanted : WANTED) {
            ProtectionTrial trial = new ProtectionTrial(city, YEARS, wanted[0], 3);
            Utility utility = trial.utility(trial.release());
            lines.add(String.format(
                    Locale.ROOT,
                    "prevalence %2.0f%%: %5.1f%% of households see a figure of their block (target %.0f%%, %s),"
                            + " off by %.1f on average; plain threshold per postcode %5.1f%%",
                    100 * wanted[0],
                    100 * utility.blocks(),
                    100 * wanted[1],
                    utility.blocks() >= wanted[1] ? "met" : "missed",
                    utility.roundingError(),
                    100 * utility.plain()));
        }
        return lines;
    }

    private static Measurement timed(String name, int turns, double[] times, double targetMillis) {
        return new Measurement(name, "a plain threshold", turns, times[0], times[1], targetMillis / times[1]);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** A tree of streets of 5 to 35 households, in blocks of at least 50, 100 and 250 households as the product makes them. */
    private static Lattice lattice(int postcodes) {
        Random random = new Random(7);
        List<Area> areas = new ArrayList<>();
        int[] households = random.ints(postcodes, 5, 36).toArray();
        for (int level = 0; level < LEVELS.length; level++) {
            int above = areas.size() + households.length;
            List<Integer> groups = new ArrayList<>(List.of(0));
            for (int of : households) {
                if (groups.getLast() >= SMALLEST[level]) {
                    groups.add(0);
                }
                int parent = above + groups.size() - 1;
                AreaCode code = new AreaCode(LEVELS[level] + "-" + areas.size());
                areas.add(new Area(areas.size(), LEVELS[level], code, "", parent, of, 0, 0));
                groups.set(groups.size() - 1, groups.getLast() + of);
            }
            households = groups.stream().mapToInt(Integer::intValue).toArray();
        }
        areas.add(new Area(areas.size(), AreaLevel.MUNICIPALITY, new AreaCode("GM0505"), "", -1, households[0], 0, 0));
        return new Lattice(1, "trial", new MunicipalityCode("GM0505"), areas);
    }
}
