package nl.straatkubus.ingest.disclosure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.raw.RawCube;
import nl.straatkubus.ingest.raw.RawStore;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.stereotype.Component;

/** Turns what an import stored into slices that everyone may see. Worker's duty. */
@Component
public final class Disclosure {
    private final RawStore store;
    private final Policies policies;
    private final Releases releases;
    private final Lattices geography;
    private final RoundingSecret secret;
    private final Catalogue catalogue;

    Disclosure(
            RawStore store,
            Policies policies,
            Releases releases,
            Lattices geography,
            RoundingSecret secret,
            Catalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
        this.policies = policies;
        this.releases = releases;
        this.geography = geography;
        this.secret = secret;
    }

    /** Follows the work, municipality by municipality. */
    @FunctionalInterface
    public interface Progress {
        /** Told after each municipality how many of all are done. */
        void done(int places, int ofAll);

        /**
         * The figures of a municipality cannot be released. Either ends the work, or puts others in their place, which are
         * then protected instead.
         *
         * @throws Refused to end the work
         */
        default void refused(Lattice lattice, Refused why) {
            throw why;
        }
    }

    /** Protects everything that an import holds under the policy in force. */
    public ProtectedFigures protect(
            long importId, DatasetDefinition dataset, List<Lattice> lattices, Progress progress) {
        return protect(importId, dataset, lattices, policies.inForce(), progress);
    }

    /**
     * Protects everything that an import holds, so that together with what the dataset shows now nothing finer can be
     * computed. Only a policy that was loosened since, for a recorded reason, cuts anew.
     *
     * @param dataset what the figures mean and how they hang together
     * @param lattices the geographies on which they lie; areas of none of them are left out
     * @param under the policy in force, or one that is tried out
     * @throws Refused when an attacker gets at a figure whatever is withheld, or a total cannot be right
     */
    public ProtectedFigures protect(
            long importId, DatasetDefinition dataset, List<Lattice> lattices, PolicyVersion under, Progress progress) {
        List<Relation> relations = relations(dataset);
        ProtectedFigures figures = lattices.size() == 1
                ? new ProtectedFigures(under, relations, special(dataset))
                : ProtectedFigures.ofMany(under, relations, special(dataset));
        SecretOffset offsets = secret.offsets();
        // One municipality after another: the raw figures of a whole country would not fit.
        for (int done = 0; done < lattices.size(); done++) {
            Lattice lattice = lattices.get(done);
            ProtectedFigures here;
            try {
                here = protect(importId, dataset, relations, lattice, under, offsets);
            } catch (Refused why) {
                progress.refused(lattice, why);
                here = protect(importId, dataset, relations, lattice, under, offsets);
            }
            figures.add(here);
            progress.done(done + 1, lattices.size());
        }
        return figures;
    }

    private ProtectedFigures protect(
            long importId,
            DatasetDefinition dataset,
            List<Relation> relations,
            Lattice lattice,
            PolicyVersion under,
            SecretOffset offsets) {
        ProtectedFigures figures = new ProtectedFigures(under, relations, special(dataset));
        new ReleaseOnLattice(
                        lattice,
                        deliveries(cubes(importId, dataset, lattice), dataset, under),
                        relations,
                        earlier(dataset, under, lattice.municipality()),
                        others(dataset, relations, lattice.municipality()),
                        Quantity.of(dataset.indicators()),
                        offsets)
                .protect(figures);
        return figures;
    }

    private static List<IndicatorCode> special(DatasetDefinition dataset) {
        return dataset.indicators().stream()
                .filter(indicator -> indicator.sensitivity() == Sensitivity.SPECIAL)
                .map(IndicatorDefinition::code)
                .toList();
    }

    /** What adds up holds for all its indicators, whichever dataset it was declared with. */
    private List<Relation> relations(DatasetDefinition dataset) {
        Set<IndicatorCode> own =
                dataset.indicators().stream().map(IndicatorDefinition::code).collect(Collectors.toSet());
        Set<Relation> before = Set.copyOf(catalogue.relations(dataset.code().value()));
        return Stream.concat(
                        dataset.relations().stream(),
                        catalogue.relations().stream().filter(relation -> !before.contains(relation)))
                .filter(relation -> relation.indicators().stream().anyMatch(own::contains))
                .distinct()
                .toList();
    }

    private List<RawCube> cubes(long importId, DatasetDefinition dataset, Lattice lattice) {
        return dataset.indicators().stream()
                .flatMap(one -> store.cubes(importId, one.code(), one.kind(), List.of(lattice)).stream())
                .sorted(Comparator.comparing(RawCube::indicator).thenComparing(RawCube::period))
                .toList();
    }

    private static List<Delivery> deliveries(List<RawCube> cubes, DatasetDefinition dataset, PolicyVersion under) {
        Map<IndicatorCode, Thresholds> limits = new HashMap<>();
        dataset.indicators()
                .forEach(one -> limits.put(one.code(), under.policy().of(one.sensitivity())));
        List<Delivery> deliveries = cubes.parallelStream()
                .map(cube -> new Delivery(cube, limits.get(cube.indicator())))
                .toList();
        TotalCheck.pass(deliveries);
        return deliveries;
    }

    private Earlier earlier(DatasetDefinition dataset, PolicyVersion under, MunicipalityCode place) {
        String code = dataset.code().value();
        boolean afresh = under.loosens()
                && releases.activeSince(code).filter(under.from()::isAfter).isPresent();
        return afresh ? Earlier.nothing() : told(releases.inForce(code, place));
    }

    /** What other datasets and the platform tell of indicators that these are parts of. */
    private Earlier others(DatasetDefinition dataset, List<Relation> relations, MunicipalityCode place) {
        Set<IndicatorCode> foreign = new HashSet<>();
        relations.forEach(relation -> foreign.addAll(relation.indicators()));
        dataset.indicators().forEach(own -> foreign.remove(own.code()));
        return foreign.isEmpty() ? Earlier.nothing() : told(releases.inForce(foreign, place));
    }

    private Earlier told(List<Slice> slices) {
        return new Earlier(
                slices,
                slices.stream()
                        .map(Slice::lattice)
                        .distinct()
                        .map(geography::byId)
                        .toList());
    }
}
