package nl.straatkubus.ingest.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.dataset.Tolerances;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.cube.Releases.Part;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import org.springframework.stereotype.Component;

/**
 * Compares two versions of a dataset of the scope by what was released of them. Releases outlive raw observations, may be
 * read by a request, and are what people saw.
 */
@Component
public final class VersionReview {
    private final Datasets datasets;
    private final Releases releases;
    private final Tolerances tolerances;
    private final Lattices lattices;

    VersionReview(Datasets datasets, Releases releases, Tolerances tolerances, Lattices lattices) {
        this.datasets = datasets;
        this.releases = releases;
        this.tolerances = tolerances;
        this.lattices = lattices;
    }

    /** @throws NoSuchElementException when the dataset is not there or one of the versions was never released */
    public VersionChanges compare(DatasetCode dataset, int from, int to) {
        Map<IndicatorCode, Kind> kinds = new HashMap<>();
        datasets.find(dataset)
                .map(DatasetOverview::definition)
                .orElseThrow()
                .indicators()
                .forEach(one -> kinds.put(one.code(), one.kind()));
        long old = release(dataset, from);
        long made = release(dataset, to);
        Set<Part> before = new HashSet<>(releases.parts(old));
        Set<Part> now = new HashSet<>(releases.parts(made));
        AreaCounts counts = new AreaCounts();
        LargeAreas large = new LargeAreas(kinds);
        LargeAreas largeBefore = new LargeAreas(kinds);
        Set<Part> all = new LinkedHashSet<>(now);
        all.addAll(before);
        for (Part part : all) {
            Lattice lattice = lattices.byId(part.lattice());
            Optional<Slice> here = Optional.of(part).filter(now::contains).map(one -> releases.slice(made, one));
            Optional<Slice> there = Optional.of(part).filter(before::contains).map(one -> releases.slice(old, one));
            counts.add(lattice, here, there);
            here.ifPresent(slice -> large.add(slice, lattice));
            there.ifPresent(slice -> largeBefore.add(slice, lattice));
        }
        Changes changes = new Changes(large, largeBefore, lattices, tolerances.of(dataset)).in(period -> true);
        return new VersionChanges(
                from,
                to,
                counts.counted(lattices::byId),
                changes.totals(),
                changes.jumps(),
                without(periods(now), periods(before)),
                without(periods(before), periods(now)));
    }

    private long release(DatasetCode dataset, int version) {
        return releases.ofVersion(dataset.value(), version)
                .orElseThrow(() -> new NoSuchElementException("No version " + version + " of dataset " + dataset));
    }

    private static Set<Period> periods(Collection<Part> parts) {
        Set<Period> periods = new TreeSet<>();
        parts.forEach(part -> periods.add(part.period()));
        return periods;
    }

    private static List<String> without(Set<Period> some, Set<Period> others) {
        return some.stream()
                .filter(period -> !others.contains(period))
                .map(Period::code)
                .toList();
    }
}
