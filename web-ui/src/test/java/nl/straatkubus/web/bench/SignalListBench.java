package nl.straatkubus.web.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.signals.KeptSignals;
import nl.straatkubus.platform.signals.RisingTown;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.journey.RunningProduct;
import org.junit.jupiter.api.Test;

/**
 * How soon the server has the list of signals of one viewer: forty figures that each give signals, so a full list with
 * more behind it. Not part of the tests: {@code ./straatkubus bench signal-list} runs it.
 */
class SignalListBench {
    private static final int FIGURES = 40;
    private static final int QUARTERS = 14;
    private static final int WARM_UP = 50;
    private static final int TURNS = 200;
    private static final MunicipalityCode TOWN = new MunicipalityCode("GM9934");

    private final BenchRows rows = new BenchRows("list of signals", "signal-list.json");
    private final RunningProduct product = RunningProduct.withoutDemo();

    @Test
    void measure() throws IOException {
        RisingTown town = RisingTown.settle(
                TOWN,
                "Lijstdam",
                product.part(Municipalities.class),
                product.part(Lattices.class),
                product.part(Catalogue.class),
                product.part(Releases.class));
        for (int figure = 0; figure < FIGURES; figure++) {
            town.define("cijfer" + figure, Sensitivity.ORDINARY);
            town.release("cijfer" + figure, QUARTERS);
        }
        KeptSignals signals = product.part(KeptSignals.class);
        Viewer viewer = new Viewer(Optional.of(TOWN), "bench", "Bench", Set.of(Function.AREA_MANAGER));
        long start = System.nanoTime();
        int length = signals.list(viewer).size();
        rows.told("worked out for the first time, %d figures".formatted(FIGURES), since(start), "ms");
        List<Double> times = new ArrayList<>();
        for (int turn = -WARM_UP; turn < TURNS; turn++) {
            long opened = System.nanoTime();
            signals.list(viewer);
            if (turn >= 0) {
                times.add(since(opened));
            }
        }
        Times all = Times.of(times);
        rows.asked("list of %d signals opened, p50".formatted(length), all.at(0.5), "ms", 200);
        rows.asked("list of %d signals opened, p95".formatted(length), all.at(0.95), "ms", 200);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
