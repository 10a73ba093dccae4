package nl.straatkubus.web.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.cube.Combination;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.web.bench.BenchCities.City;
import nl.straatkubus.web.journey.RunningProduct;

/** What the server does for a map, measured inside the running product. */
final class ServerBench {
    private static final int TURNS = 1000;
    private static final int WARM_UP = 1500;
    private static final long EVERY_NANOS = 5_000_000;
    private static final int PARTS = 10;
    private static final int COPIES = 10;

    private final Cubes cubes;
    private final City city;
    private final Viewer viewer;
    private final Figures report;

    /** Takes a figure with its target, an upper bound or a lower one. */
    interface Figures {
        void row(String name, double value, String unit, double target, boolean most);
    }

    ServerBench(RunningProduct product, City city, Figures report) {
        this.cubes = product.part(Cubes.class);
        this.city = city;
        this.report = report;
        this.viewer = new Viewer(Optional.of(city.code()), "bench", "Bench", Set.of(Function.AREA_MANAGER));
    }

    void measure() {
        Times slices = paced(turn -> {
            Cube cube = cubes.open(viewer);
            cube.surface(BenchCities.code(turn % BenchCities.INDICATORS), BenchCities.PERIOD, AreaLevel.PC6)
                    .orElseThrow();
        });
        report.row("slice of 20,000 areas at 200 a second, p99", slices.at(0.99), "ms", 5, true);
        Times scores = paced(turn -> score(cubes.open(viewer), turn));
        report.row("score of 10 indicators over 20,000 areas at 200 a second, p50", scores.at(0.5), "ms", 5, true);
        report.row("score of 10 indicators over 20,000 areas at 200 a second, p99", scores.at(0.99), "ms", 5, true);
        memory();
    }

    private static Surface score(Cube cube, int turn) {
        List<Combination.Part> parts = IntStream.range(0, PARTS)
                .mapToObj(part -> cube.surface(
                                BenchCities.code((turn + part) % BenchCities.INDICATORS),
                                BenchCities.PERIOD,
                                AreaLevel.PC6)
                        .orElseThrow())
                .map(surface -> new Combination.Part(surface, Direction.HIGHER_IS_WORSE, 1))
                .toList();
        return Combination.score(parts);
    }

    private interface Work {
        void turn(int number);
    }

    /** Starts a turn every five milliseconds; a turn that starts late counts from when it should have started. */
    private static Times paced(Work work) {
        IntStream.range(0, WARM_UP).forEach(work::turn);
        List<Double> times = new ArrayList<>();
        long start = System.nanoTime();
        for (int turn = 0; turn < TURNS; turn++) {
            long due = start + turn * EVERY_NANOS;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            work.turn(turn);
            times.add((System.nanoTime() - due) / 1e6);
        }
        return Times.of(times);
    }

    /** What one municipality of this size takes: its areas, once, and each slice that is looked at. */
    private void memory() {
        long before = used();
        List<Lattice> lattices = new ArrayList<>();
        for (int number = 0; number < COPIES; number++) {
            List<Area> areas =
                    city.lattice().areas().stream().map(ServerBench::copy).toList();
            lattices.add(new Lattice(1_000 + number, "copy", city.code(), areas));
        }
        double each = (used() - before) / 1024.0 / 1024 / lattices.size();
        double slice = city.lattice().size() * 13 / 1024.0 / 1024;
        report.row("areas of one municipality of 20,000 in memory", each, "MB", 30, true);
        report.row("a slice of 20,000 areas in memory", slice, "MB", 1, true);
        if (lattices.isEmpty()) {
            throw new IllegalStateException("The copies must live until here");
        }
    }

    private static Area copy(Area area) {
        return new Area(
                area.node(),
                area.level(),
                new AreaCode(new String(area.code().value().toCharArray())),
                new String(area.name().toCharArray()),
                area.parent(),
                area.households(),
                area.longitude(),
                area.latitude());
    }

    static double megabytesUsed() {
        return used() / 1024.0 / 1024;
    }

    private static long used() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
