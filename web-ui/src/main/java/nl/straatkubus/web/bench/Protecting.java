package nl.straatkubus.web.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import nl.straatkubus.ingest.disclosure.ProtectionTrial;
import nl.straatkubus.ingest.disclosure.ProtectionTrial.Utility;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.bench.Measurement.Target;

/** What the protection of figures takes beside a plain threshold, and what it leaves to see. */
final class Protecting {
    private static final int YEARS = 8;
    private static final int CITY = 5_000;
    private static final int COUNTRY = 500_000;
    private static final int CITY_TURNS = 5;
    private static final Target CITY_TARGET = Target.millis(2_000);
    private static final Target COUNTRY_TARGET = Target.millis(10_000);
    private static final String PLAIN = "a plain threshold";
    private static final double PREVALENCE = 0.08;
    private static final double[][] WANTED = {{0.03, 0.25}, {0.08, 0.85}, {0.20, 0.98}};
    private static final Report.Table UTILITY =
            new Report.Table("left to see", "share", "", "beside", "share", "off by", "asked", "");
    private static final Report.Table EXPENSE =
            new Report.Table("at the expense of", "MB before", "", "", "MB most", "cpu ms");
    private static final AreaLevel[] LEVELS = {
        AreaLevel.PC6, AreaLevel.B50, AreaLevel.B100, AreaLevel.B250, AreaLevel.NEIGHBOURHOOD, AreaLevel.DISTRICT
    };
    /** Households in the areas around those of each level. */
    private static final int[] SMALLEST = {50, 100, 250, 1_500, 10_000, Integer.MAX_VALUE};

    private Protecting() {}

    static void report(Report report) throws Exception {
        Lattice city = lattice(CITY);
        ProtectionTrial release = new ProtectionTrial(city, YEARS, PREVALENCE, 1);
        double[] times = Stopwatch.medians(2, CITY_TURNS, release::release, release::plainThreshold);
        String name = "release of %,d postcodes x %d years, attacked".formatted(CITY, YEARS);
        report.add(new Measurement(name, CITY_TURNS, times[0], PLAIN, times[1], CITY_TARGET));
        for (double[] wanted : WANTED) {
            utility(city, wanted[0], wanted[1], report);
        }
        country(report);
    }

    private static void country(Report report) throws Exception {
        ProtectionTrial country = new ProtectionTrial(lattice(COUNTRY), YEARS, PREVALENCE, 2);
        long before = Heap.used();
        double processor = Stopwatch.processor();
        double ours = Stopwatch.time(country::cut);
        processor = Stopwatch.processor() - processor;
        double plain = Stopwatch.time(country::plainThreshold);
        long most = Heap.most();
        String name = "cells of %,d postcodes x %d years".formatted(COUNTRY, YEARS);
        report.add(new Measurement(name, 1, ours, PLAIN, plain, COUNTRY_TARGET));
        report.add(
                EXPENSE,
                Map.of("name", name, "megabytesBefore", before, "megabytesMost", most, "processorMillis", processor),
                name,
                Report.number(before),
                "",
                "",
                Report.number(most),
                Report.number(processor));
    }

    /** What is left to see at a prevalence, beside a plain threshold. */
    private static void utility(Lattice city, double prevalence, double wanted, Report report) {
        ProtectionTrial trial = new ProtectionTrial(city, YEARS, prevalence, 3);
        Utility utility = trial.utility(trial.release());
        String name = "households with a figure of their block, prevalence %.0f%%".formatted(100 * prevalence);
        boolean met = utility.blocks() >= wanted;
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("prevalence", prevalence);
        fields.put("share", utility.blocks());
        fields.put("plainThresholdShare", utility.plain());
        fields.put("roundingError", utility.roundingError());
        fields.put("asked", wanted);
        fields.put("met", met);
        report.add(
                UTILITY,
                fields,
                name,
                percent(utility.blocks()),
                "",
                "a plain threshold per postcode",
                percent(utility.plain()),
                Report.number(utility.roundingError()),
                ">= " + percent(wanted),
                met ? "met" : "MISSED");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
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
