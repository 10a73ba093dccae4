package nl.straatkubus.ingest.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.straatkubus.ingest.disclosure.Families.Family;
import nl.straatkubus.ingest.disclosure.Partitioner.Manner;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.platform.geography.Lattice;

/**
 * Finds the cells of all indicators of a delivery on one lattice. One partition serves all periods of a family of linked
 * indicators, so that courses have few holes and periods cannot be played off against each other; in a period in which one
 * of its cells is not safe, that cell is joined with others for that period alone.
 */
final class Protector {
    /** A cell is used when it is safe in at least one of four periods: blocks with small counts are told when they can be. */
    private static final int ONE_IN = 4;

    /** Where so many atoms can be told by themselves, as few as possible are joined. */
    private static final double NEARLY_ALL = 0.9;

    private final Lattice lattice;
    private final List<Relation> relations;
    private final Earlier earlier;
    private final Earlier others;
    private final Roundings roundings;
    private final Map<Period, Map<IndicatorCode, Delivery>> deliveries = new TreeMap<>();
    private final Map<IndicatorCode, Map<Period, Partition>> partitions = new HashMap<>();
    private final Map<IndicatorCode, List<Cell>> bases = new HashMap<>();
    private final List<Plan> plans = new ArrayList<>();
    private final Map<Period, Set<Cell>> refused = new HashMap<>();

    /**
     * @param families wholes before their parts
     * @param earlier what the release before told of these indicators
     * @param others what is told of indicators of other deliveries
     */
    Protector(
            Lattice lattice,
            Collection<Delivery> delivered,
            List<Family> families,
            List<Relation> relations,
            Earlier earlier,
            Earlier others,
            Roundings roundings) {
        this.lattice = lattice;
        this.relations = relations;
        this.earlier = earlier;
        this.others = others;
        this.roundings = roundings;
        delivered.forEach(one -> deliveries
                .computeIfAbsent(one.period(), any -> new LinkedHashMap<>())
                .put(one.indicator(), one));
        families.forEach(this::plan);
    }

    /** Cells that an audit found to tell too much are not used again in that period. */
    void refuse(Period period, Cell cell) {
        refused.computeIfAbsent(period, any -> new HashSet<>()).add(cell);
    }

    /** The cells of each indicator in each period, chosen anew in some of them. */
    Map<IndicatorCode, Map<Period, Partition>> partitions(Set<Period> anew) {
        plans.forEach(plan -> choose(plan, anew));
        return partitions;
    }

    private void plan(Family family) {
        Map<Period, List<Guard>> guards = new TreeMap<>();
        for (Period period : deliveries.keySet()) {
            List<Guard> here = guards(family, period);
            if (!here.isEmpty()) {
                guards.put(period, here);
            }
        }
        while (!guards.isEmpty()) {
            plan(family, takeEquallyDeep(guards));
        }
    }

    /** A delivery and the rule that its cells must obey. */
    private record Guard(Delivery delivery, CellRule rule) {}

    private Guard guard(Delivery delivery) {
        return new Guard(delivery, new CellRule(delivery, roundings.counts(delivery)));
    }

    /** The members of a family in a period, and what is left of a whole without a part: that can be computed too. */
    private List<Guard> guards(Family family, Period period) {
        Map<IndicatorCode, Delivery> here = deliveries.get(period);
        List<Guard> guards = new ArrayList<>();
        for (IndicatorCode member : family.members()) {
            Optional.ofNullable(here.get(member)).map(this::guard).ifPresent(guards::add);
        }
        for (Relation relation : relations) {
            if (relation instanceof Relation.PartOf(IndicatorCode part, IndicatorCode whole)
                    && family.members().contains(part)
                    && here.containsKey(part)
                    && here.containsKey(whole)) {
                here.get(whole).without(here.get(part)).map(this::guard).ifPresent(guards::add);
            }
        }
        return guards;
    }

    private static Map<Period, List<Guard>> takeEquallyDeep(Map<Period, List<Guard>> guards) {
        Map<Period, List<Guard>> taken = new TreeMap<>();
        guards.forEach((period, candidates) -> {
            boolean fits = taken.values().stream().flatMap(List::stream).allMatch(one -> candidates.stream()
                    .allMatch(other -> one.delivery().isAsDeepAs(other.delivery())));
            if (fits) {
                taken.put(period, candidates);
            }
        });
        guards.keySet().removeAll(taken.keySet());
        return taken;
    }

    /**
     * How a family is told in some periods.
     *
     * @param periods what must allow a cell in each of them
     * @param base the cells that serve all of them
     */
    private record Plan(
            Family family, Map<Period, List<Guard>> periods, BitSet atoms, Manner manner, List<Cell> base) {}

    private void plan(Family family, Map<Period, List<Guard>> periods) {
        BitSet atoms = new BitSet();
        periods.values()
                .forEach(guards ->
                        guards.forEach(guard -> atoms.or(guard.delivery().atoms())));
        BitSet alone = usableAlone(atoms, periods.values());
        Manner manner = alone.cardinality() >= NEARLY_ALL * atoms.cardinality() ? Manner.DENSE : Manner.SPARSE;
        Predicate<Cell> usable =
                cell -> cell.atoms().length == 1 ? alone.get(cell.first()) : isUsable(cell, periods.values());
        List<Cell> base = new Partitioner(lattice, usable, manner)
                .join(start(family, atoms))
                .all();
        family.members().forEach(member -> bases.put(member, base));
        plans.add(new Plan(family, periods, atoms, manner, base));
    }

    private void choose(Plan plan, Set<Period> anew) {
        List<Period> periods =
                plan.periods().keySet().stream().filter(anew::contains).toList();
        List<Partition> chosen =
                periods.parallelStream().map(period -> chosen(plan, period)).toList();
        for (IndicatorCode member : plan.family().members()) {
            Map<Period, Partition> own = partitions.computeIfAbsent(member, any -> new HashMap<>());
            for (int i = 0; i < chosen.size(); i++) {
                own.put(periods.get(i), chosen.get(i));
            }
        }
    }

    private Partition chosen(Plan plan, Period period) {
        List<Guard> guards = plan.periods().get(period);
        Set<Cell> unwanted = refused.getOrDefault(period, Set.of());
        Predicate<Cell> safe = cell -> !unwanted.contains(cell) && allAllow(guards, cell);
        List<Cell> cells = bounded(plan.family(), period, plan.base(), plan.atoms());
        return new Partitioner(lattice, safe, plan.manner()).join(cells);
    }

    private static BitSet usableAlone(BitSet atoms, Collection<List<Guard>> periods) {
        int[] usable = atoms.stream()
                .parallel()
                .filter(atom -> isUsable(Cell.of(atom), periods))
                .toArray();
        BitSet alone = new BitSet();
        Arrays.stream(usable).forEach(alone::set);
        return alone;
    }

    private static boolean isUsable(Cell cell, Collection<List<Guard>> periods) {
        int wanted = (periods.size() + ONE_IN - 1) / ONE_IN;
        int left = periods.size();
        for (List<Guard> guards : periods) {
            if (wanted == 0 || wanted > left) {
                break;
            }
            left--;
            wanted -= allAllow(guards, cell) ? 1 : 0;
        }
        return wanted == 0;
    }

    private static boolean allAllow(List<Guard> guards, Cell cell) {
        for (Guard guard : guards) {
            if (!guard.rule().allows(cell)) {
                return false;
            }
        }
        return true;
    }

    /** Never finer than what was told before, nor than the cells of a whole. */
    private List<Cell> start(Family family, BitSet atoms) {
        List<Cell> start = Partition.singles(atoms);
        for (IndicatorCode member : family.members()) {
            start = joined(start, earlier.finest(member, lattice, atoms));
        }
        for (IndicatorCode whole : family.wholes()) {
            start = joined(start, Optional.ofNullable(bases.get(whole)).or(() -> others.finest(whole, lattice, atoms)));
        }
        return start;
    }

    private List<Cell> bounded(Family family, Period period, List<Cell> base, BitSet atoms) {
        List<Cell> cells = base;
        for (IndicatorCode member : family.members()) {
            cells = joined(cells, earlier.groups(member, period, lattice, atoms));
        }
        for (IndicatorCode whole : family.wholes()) {
            Optional<List<Cell>> bound = partitions.containsKey(whole)
                    ? Optional.ofNullable(partitions.get(whole).get(period)).map(Partition::all)
                    : others.groups(whole, period, lattice, atoms);
            cells = joined(cells, bound);
        }
        return cells;
    }

    private List<Cell> joined(List<Cell> cells, Optional<List<Cell>> bound) {
        return bound.map(coarser -> Partition.joined(lattice, cells, coarser)).orElse(cells);
    }
}
