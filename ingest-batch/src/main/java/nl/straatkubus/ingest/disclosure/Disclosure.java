package nl.straatkubus.ingest.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.raw.RawCube;
import nl.straatkubus.ingest.raw.RawObservation;
import nl.straatkubus.ingest.raw.RawStore;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.stereotype.Component;

/** Turns what an import stored into slices that everyone may see. Worker's duty. */
@Component
public final class Disclosure {
    private final RawStore store;
    private final Policies policies;
    private final Protection protection = new TreeCut();

    Disclosure(RawStore store, Policies policies) {
        this.store = store;
        this.policies = policies;
    }

    /** Told after each slice how many of all are done. */
    @FunctionalInterface
    public interface Progress {
        void done(int slices, int ofAll);
    }

    private record Key(IndicatorCode indicator, Period period, long lattice) {}

    /** Protects everything that an import holds under the policy in force. */
    public ProtectedFigures protect(
            long importId, List<IndicatorDefinition> indicators, List<Lattice> lattices, Progress progress) {
        return protect(importId, indicators, lattices, policies.inForce(), progress);
    }

    /**
     * Protects everything that an import holds.
     *
     * @param indicators what the figures mean
     * @param lattices the geographies on which they lie; areas of none of them are left out
     * @param under the policy in force, or one that is tried out
     */
    public ProtectedFigures protect(
            long importId,
            List<IndicatorDefinition> indicators,
            List<Lattice> lattices,
            PolicyVersion under,
            Progress progress) {
        Map<IndicatorCode, IndicatorDefinition> meanings = new HashMap<>();
        indicators.forEach(indicator -> meanings.put(indicator.code(), indicator));
        Map<MunicipalityCode, Lattice> places = new HashMap<>();
        lattices.forEach(lattice -> places.put(lattice.municipality(), lattice));
        Map<Key, RawCube> cubes = new HashMap<>();
        store.read(importId, one -> {
            IndicatorDefinition meaning = meanings.get(one.indicator());
            if (meaning != null) {
                put(cubes, meaning, one, places);
            }
        });
        List<RawCube> ordered = new ArrayList<>(cubes.values());
        cubes.clear();
        ordered.sort(Comparator.comparing(RawCube::indicator).thenComparing(RawCube::period));
        ProtectedFigures figures = new ProtectedFigures(protection.name(), under);
        for (int i = 0; i < ordered.size(); i++) {
            RawCube cube = ordered.get(i);
            Thresholds thresholds =
                    under.policy().of(meanings.get(cube.indicator()).sensitivity());
            Slice slice = protection.protect(cube, thresholds);
            figures.add(slice, cube.lattice(), meanings.get(cube.indicator()).sensitivity(), thresholds);
            ordered.set(i, null);
            progress.done(i + 1, ordered.size());
        }
        return figures;
    }

    private static void put(
            Map<Key, RawCube> cubes,
            IndicatorDefinition meaning,
            RawObservation one,
            Map<MunicipalityCode, Lattice> on) {
        Lattice lattice = on.get(one.municipality());
        if (lattice != null) {
            lattice.find(one.area()).ifPresent(area -> cubes.computeIfAbsent(
                            new Key(one.indicator(), one.period(), lattice.id()),
                            key -> new RawCube(one.indicator(), one.period(), meaning.kind(), lattice))
                    .put(area.node(), one.numerator(), one.denominator(), one.presence(), one.largest(), one.second()));
        }
    }
}
