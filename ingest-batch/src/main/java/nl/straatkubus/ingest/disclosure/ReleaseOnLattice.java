package nl.straatkubus.ingest.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.straatkubus.ingest.audit.Attacker;
import nl.straatkubus.ingest.audit.Auditor;
import nl.straatkubus.ingest.audit.Exposure;
import nl.straatkubus.ingest.audit.Findings;
import nl.straatkubus.ingest.audit.Findings.Finding;
import nl.straatkubus.ingest.audit.Requirement;
import nl.straatkubus.ingest.audit.Seen;
import nl.straatkubus.ingest.disclosure.Families.Family;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;

/**
 * The figures of one delivery in one municipality, on their way from raw to released: cells are chosen, an attacker is set
 * upon what would be told, and cells that give way are joined with others until nothing does.
 */
final class ReleaseOnLattice {
    private static final int ROUNDS = 6;

    private final Lattice lattice;
    private final List<Delivery> deliveries;
    private final List<Relation> relations;
    private final Roundings roundings;
    private final Earlier earlier;
    private final Earlier others;
    private final List<List<Family>> linked;
    private final List<Draft> accepted = new ArrayList<>();

    /**
     * @param declared what is known to add up; what else does is found
     * @param earlier what the release before told of these indicators
     * @param others what is told of indicators of other deliveries
     */
    ReleaseOnLattice(
            Lattice lattice,
            List<Delivery> deliveries,
            List<Relation> declared,
            Earlier earlier,
            Earlier others,
            Map<IndicatorCode, Quantity> quantities,
            Offsets secret) {
        this.lattice = lattice;
        this.deliveries = deliveries;
        this.roundings = new Roundings(secret, quantities, lattice);
        this.earlier = earlier;
        this.others = others;
        List<Dependence.Found> found = byPeriod().values().stream()
                .filter(here -> here.size() > 1)
                .flatMap(here -> new Dependence(here, quantities).found().stream())
                .distinct()
                .toList();
        this.relations = Stream.concat(declared.stream(), found.stream().flatMap(one -> one.sum().stream()))
                .distinct()
                .toList();
        Families families = new Families(
                deliveries.stream().map(Delivery::indicator).distinct().toList(), relations);
        found.stream().filter(one -> one.sum().isEmpty()).forEach(one -> families.bind(one.members()));
        this.linked = families.linked();
    }

    /**
     * What would be told of one indicator in one period.
     *
     * @param exact areas whose total is not rounded
     * @param pieces see {@link Columns#pieces()}
     */
    private record Draft(Delivery delivery, Partition partition, Slice slice, BitSet exact, int[] pieces) {}

    /** @throws Refused when the attacker still gets at something after all rounds */
    void protect(ProtectedFigures figures) {
        linked.forEach(families -> protect(families, figures));
    }

    /**
     * Cells chosen afresh are taken when all that they tell are sums of what was told before: the same figures again give
     * the same release. Otherwise the choice starts from what was told before.
     */
    private void protect(List<Family> families, ProtectedFigures figures) {
        List<Delivery> together = of(families);
        List<Draft> drafts = withstanding(together, families, Earlier.nothing(), figures);
        if (!earlier.coversAll(drafts.stream().map(Draft::slice).toList(), lattice)) {
            drafts = withstanding(together, families, earlier, figures);
        }
        accepted.addAll(drafts);
        drafts.forEach(draft -> figures.add(draft.slice(), draft.delivery()));
    }

    private List<Delivery> of(List<Family> families) {
        return deliveries.stream()
                .filter(one ->
                        families.stream().anyMatch(family -> family.members().contains(one.indicator())))
                .toList();
    }

    private List<Draft> withstanding(
            List<Delivery> together, List<Family> families, Earlier before, ProtectedFigures figures) {
        Protector protector = new Protector(lattice, together, families, relations, before, others, roundings);
        Map<Delivery, Draft> drafts = new LinkedHashMap<>();
        Set<Period> open = periods(together);
        for (int round = 1; round <= ROUNDS; round++) {
            List<Draft> fresh = drafts(together, protector, open);
            fresh.forEach(draft -> drafts.put(draft.delivery(), draft));
            Findings rounded = new Auditor(Attacker.INSIDER).examine(exposures(fresh, this::asTold));
            Findings exact = new Auditor(Attacker.OUTSIDER).examine(exposures(fresh, this::exactly));
            figures.audited(rounded, exact);
            if (rounded.pass() && exact.pass()) {
                return List.copyOf(drafts.values());
            }
            // Other periods stand as they are: a cell is refused for one period alone.
            Stream.concat(rounded.failing().stream(), exact.failing().stream())
                    .forEach(finding -> refuse(finding, fresh, protector));
            open = Stream.concat(rounded.open().stream(), exact.open().stream()).collect(Collectors.toSet());
        }
        throw new Refused("import.not-protectable", lattice.code());
    }

    private static Set<Period> periods(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::period).collect(Collectors.toSet());
    }

    /** The first draft of everything, before any attack. */
    List<Slice> unattacked() {
        return linked.stream()
                .flatMap(families -> {
                    List<Delivery> together = of(families);
                    Protector protector =
                            new Protector(lattice, together, families, relations, earlier, others, roundings);
                    return drafts(together, protector, periods(together)).stream();
                })
                .map(Draft::slice)
                .toList();
    }

    /** What everybody sees of what was released. */
    List<Exposure> told() {
        return exposures(accepted, this::asTold);
    }

    private List<Draft> drafts(List<Delivery> together, Protector protector, Set<Period> periods) {
        Map<IndicatorCode, Map<Period, Partition>> partitions = protector.partitions(periods);
        return together.parallelStream()
                .filter(delivery -> periods.contains(delivery.period()))
                .map(delivery ->
                        draft(delivery, partitions.get(delivery.indicator()).get(delivery.period())))
                .toList();
    }

    private Draft draft(Delivery delivery, Partition partition) {
        Columns columns = new Columns(delivery, partition, roundings.counts(delivery), roundings.sizes(delivery));
        return new Draft(delivery, partition, columns.slice(), columns.exact(), columns.pieces());
    }

    private List<Exposure> exposures(List<Draft> drafts, Function<Draft, Seen> knowledge) {
        List<Seen> known = drafts.parallelStream().map(knowledge).toList();
        Map<Period, List<Seen>> seen = new TreeMap<>();
        for (int i = 0; i < known.size(); i++) {
            seen.computeIfAbsent(drafts.get(i).delivery().period(), any -> new ArrayList<>())
                    .add(known.get(i));
        }
        List<Exposure> exposures = new ArrayList<>();
        seen.forEach((period, all) -> exposures.add(new Exposure(lattice, period, all, relations)));
        return exposures;
    }

    /** Rounded sums of counts: what an insider has to go by. */
    private Seen asTold(Draft draft) {
        Delivery delivery = draft.delivery();
        if (!delivery.kind().countsUnits()) {
            return exactly(draft);
        }
        Seen.Told told = Seen.Told.in(
                draft.slice(),
                draft.exact(),
                draft.pieces(),
                roundings.counts(delivery).base());
        return Seen.in(draft.slice(), told, delivery.counts(), delivery.units(), requirement(delivery));
    }

    /** Exact sums: what whoever delivered the figures knows. */
    private Seen exactly(Draft draft) {
        Delivery delivery = draft.delivery();
        return Seen.exactly(draft.slice(), delivery.counts(), delivery.units(), requirement(delivery));
    }

    private static Requirement requirement(Delivery delivery) {
        Thresholds limits = delivery.thresholds();
        return new Requirement(
                delivery.kind(), limits.smallestCount(), limits.smallestGroup(), limits.smallestContributors());
    }

    /** The cells that a finding lies in are joined with others in the next round. */
    private void refuse(Finding finding, List<Draft> drafts, Protector protector) {
        for (Draft draft : drafts) {
            if (draft.delivery().indicator().equals(finding.indicator())
                    && draft.delivery().period().equals(finding.period())) {
                draft.partition().safe().stream()
                        .filter(cell -> isConcerned(cell, finding))
                        .forEach(cell -> protector.refuse(finding.period(), cell));
            }
        }
    }

    /** A sum that tells too much is that of a remainder of the area; a figure too well known lies in a cell. */
    private boolean isConcerned(Cell cell, Finding finding) {
        if (finding.flaw() == Findings.Flaw.UNSAFE_SUM) {
            return cell.top() == finding.node();
        }
        for (int atom : cell.atoms()) {
            if (Cell.around(lattice, atom, finding.node()) == finding.node()) {
                return true;
            }
        }
        return false;
    }

    private Map<Period, List<Delivery>> byPeriod() {
        Map<Period, List<Delivery>> periods = new TreeMap<>();
        deliveries.forEach(one ->
                periods.computeIfAbsent(one.period(), any -> new ArrayList<>()).add(one));
        return periods;
    }
}
