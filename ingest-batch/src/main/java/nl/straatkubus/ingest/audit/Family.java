package nl.straatkubus.ingest.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Relation;

/**
 * Indicators of one period that relations bind together, over places: the largest areas that are an atom of some member,
 * so that every relation holds at each place. Places that lie in the same cells of all members form a bundle, and bundles
 * that share a cell a component, which can be attacked without regard to the others.
 */
final class Family {
    private final List<Puzzle> members;
    private final List<Law> laws;
    private final Map<Integer, Place> places = new HashMap<>();
    private final Map<List<List<Cell>>, Bundle> bundles = new LinkedHashMap<>();
    private final Map<Bundle, Block> blocks = new HashMap<>();

    /**
     * Where figures of all members can be compared.
     *
     * @param atoms by member, those at or inside the place; none where a member has no figure there
     */
    record Place(int node, int[][] atoms, Bundle bundle) {}

    /** Places that an attacker cannot tell apart. */
    static final class Bundle {
        private final List<Place> places = new ArrayList<>();
        private final Collection<Cell> cells;
        private List<Bundle> component = List.of(this);

        Bundle(Collection<Cell> cells) {
            this.cells = cells;
        }

        List<Place> places() {
            return places;
        }

        Collection<Cell> cells() {
            return cells;
        }

        List<Bundle> component() {
            return component;
        }
    }

    private Family(List<Puzzle> members, List<Law> laws) {
        this.members = members;
        this.laws = laws;
        addPlaces(members.getFirst().lattice().root());
        connect();
    }

    /** The families of one period; an indicator without a relation to another that is seen belongs to none. */
    static List<Family> among(List<Puzzle> seen, List<Relation> relations) {
        List<Set<IndicatorCode>> groups = new ArrayList<>();
        List<IndicatorCode> codes = seen.stream().map(Puzzle::indicator).toList();
        for (Relation relation : relations) {
            if (Law.of(relation, codes).isPresent()) {
                Set<IndicatorCode> joined = new LinkedHashSet<>(relation.indicators());
                List<Set<IndicatorCode>> touched = groups.stream()
                        .filter(group -> group.stream().anyMatch(joined::contains))
                        .toList();
                touched.forEach(joined::addAll);
                groups.removeAll(touched);
                groups.add(joined);
            }
        }
        return groups.stream().map(group -> family(group, seen, relations)).toList();
    }

    private static Family family(Set<IndicatorCode> group, List<Puzzle> seen, List<Relation> relations) {
        List<Puzzle> members = seen.stream()
                .filter(puzzle -> group.contains(puzzle.indicator()))
                .toList();
        List<IndicatorCode> codes = members.stream().map(Puzzle::indicator).toList();
        List<Law> laws = relations.stream()
                .flatMap(relation -> Law.of(relation, codes).stream())
                .toList();
        return new Family(members, laws);
    }

    private void addPlaces(int node) {
        if (members.stream().anyMatch(member -> member.isAtom(node))) {
            int[][] atoms = members.stream()
                    .map(member -> member.atomsIn(node).stream()
                            .mapToInt(Integer::intValue)
                            .toArray())
                    .toArray(int[][]::new);
            Bundle bundle = bundles.computeIfAbsent(signature(atoms), key -> new Bundle(cellsOf(atoms)));
            Place place = new Place(node, atoms, bundle);
            bundle.places.add(place);
            for (int[] inside : atoms) {
                Arrays.stream(inside).forEach(atom -> places.put(atom, place));
            }
        } else {
            members.getFirst().lattice().children(node).forEach(this::addPlaces);
        }
    }

    /** For each member its cells here; an empty list where it has no figure, a null where nothing around is published. */
    private List<List<Cell>> signature(int[][] atoms) {
        List<List<Cell>> signature = new ArrayList<>();
        for (int member = 0; member < atoms.length; member++) {
            Puzzle puzzle = members.get(member);
            signature.add(Arrays.stream(atoms[member])
                    .mapToObj(puzzle::cell)
                    .distinct()
                    .toList());
        }
        return signature;
    }

    private Set<Cell> cellsOf(int[][] atoms) {
        Set<Cell> cells = new LinkedHashSet<>();
        signature(atoms).forEach(here -> here.stream().filter(Objects::nonNull).forEach(cells::add));
        return cells;
    }

    private void connect() {
        for (List<Bundle> component : Connected.groups(List.copyOf(bundles.values()), Bundle::cells)) {
            component.forEach(bundle -> bundle.component = component);
        }
    }

    List<Puzzle> members() {
        return members;
    }

    List<Law> laws() {
        return laws;
    }

    /** The place that an atom of some member lies in. */
    Place place(int atom) {
        return places.get(atom);
    }

    /** All places of a bundle as one block. */
    Block block(Bundle bundle) {
        return blocks.computeIfAbsent(bundle, one -> Block.of(this, one.places(), 0, -1));
    }

    List<Bundle> bundles() {
        return List.copyOf(bundles.values());
    }
}
