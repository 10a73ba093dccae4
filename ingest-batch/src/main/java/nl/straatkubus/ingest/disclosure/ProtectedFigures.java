package nl.straatkubus.ingest.disclosure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import nl.straatkubus.ingest.audit.Findings;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.PackedSlices;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import tools.jackson.databind.json.JsonMapper;

/** The slices of a release in the making, and the account of how they were protected. */
public final class ProtectedFigures {
    private static final String METHOD = "partition into safe cells";
    private static final List<Long> DURATIONS = List.of(10_000L, 60_000L, 600_000L, 3_600_000L, 36_000_000L);
    private static final JsonMapper JSON = new JsonMapper();

    private final PolicyVersion policy;
    private final List<Relation> relations;
    private final List<String> special;
    private final List<Slice> slices;
    private final Map<AreaLevel, int[]> cells = new EnumMap<>(AreaLevel.class);
    private final Map<Long, Lattice> lattices = new HashMap<>();
    private final Set<Thresholds> thresholds = new HashSet<>();
    private Duration attacked = Duration.ZERO;

    /**
     * @param relations what was known to add up
     * @param special indicators that were held to the limits of special data
     */
    ProtectedFigures(PolicyVersion policy, List<Relation> relations, Collection<IndicatorCode> special) {
        this(policy, relations, special, new ArrayList<>());
    }

    private ProtectedFigures(
            PolicyVersion policy, List<Relation> relations, Collection<IndicatorCode> special, List<Slice> slices) {
        this.slices = slices;
        this.policy = policy;
        this.relations = List.copyOf(relations);
        this.special = special.stream().map(IndicatorCode::value).sorted().toList();
    }

    /** As a new one, for more municipalities than memory has room for as they are. */
    static ProtectedFigures ofMany(PolicyVersion policy, List<Relation> relations, Collection<IndicatorCode> special) {
        return new ProtectedFigures(policy, relations, special, new PackedSlices());
    }

    /** Figures of which nothing is known to add up. */
    ProtectedFigures(PolicyVersion policy) {
        this(policy, List.of(), List.of());
    }

    void add(Slice slice, Delivery delivery) {
        Lattice lattice = delivery.lattice();
        slices.add(slice);
        lattices.put(lattice.id(), lattice);
        if (delivery.kind().countsUnits()) {
            thresholds.add(delivery.thresholds());
        }
        Map<AreaLevel, int[]> here = new EnumMap<>(AreaLevel.class);
        AreaLevel level = null;
        int[] states = {};
        for (int node = 0; node < slice.size(); node++) {
            // Areas of one level mostly follow each other.
            if (lattice.level(node) != level) {
                level = lattice.level(node);
                states = here.computeIfAbsent(level, any -> new int[CellState.values().length]);
            }
            states[slice.state(node).ordinal()]++;
        }
        addStates(here);
    }

    /** Adds all figures of another municipality. */
    void add(ProtectedFigures others) {
        slices.addAll(others.slices);
        lattices.putAll(others.lattices);
        thresholds.addAll(others.thresholds);
        attacked = attacked.plus(others.attacked);
        addStates(others.cells);
    }

    private void addStates(Map<AreaLevel, int[]> more) {
        more.forEach((level, states) -> {
            int[] sums = cells.computeIfAbsent(level, any -> new int[CellState.values().length]);
            Arrays.setAll(sums, state -> sums[state] + states[state]);
        });
    }

    /** Adds how long an attacker tried in a round. */
    void audited(Findings rounded, Findings exact) {
        attacked = attacked.plus(rounded.duration()).plus(exact.duration());
    }

    public List<Slice> slices() {
        return slices;
    }

    /**
     * What became of the areas in the latest period: street blocks, or neighbourhoods where no geography has any.
     *
     * @param own areas with a figure of their own for at least one indicator
     * @param withheld areas where figures exist and none is shown
     */
    public record Outcome(int own, int withheld) {}

    public Outcome outcome() {
        Period latest =
                slices.stream().map(Slice::period).max(Period::compareTo).orElse(null);
        AreaLevel level = lattices.values().stream().anyMatch(lattice -> lattice.postcodes() > 0)
                ? AreaLevel.B100
                : AreaLevel.NEIGHBOURHOOD;
        Map<Long, BitSet> own = new HashMap<>();
        Map<Long, BitSet> withheld = new HashMap<>();
        for (Slice slice : slices) {
            Lattice lattice = lattices.get(slice.lattice());
            for (int node = 0; slice.period().equals(latest) && node < slice.size(); node++) {
                if (lattice.level(node) == level) {
                    if (slice.isPublished(node)) {
                        own.computeIfAbsent(slice.lattice(), id -> new BitSet()).set(node);
                    } else if (slice.state(node) == CellState.PROTECTED) {
                        withheld.computeIfAbsent(slice.lattice(), id -> new BitSet())
                                .set(node);
                    }
                }
            }
        }
        own.forEach(
                (lattice, nodes) -> withheld.getOrDefault(lattice, new BitSet()).andNot(nodes));
        return new Outcome(count(own), count(withheld));
    }

    private static int count(Map<Long, BitSet> nodes) {
        return nodes.values().stream().mapToInt(BitSet::cardinality).sum();
    }

    /** How many areas of each level are in each state, over all slices. */
    public Map<AreaLevel, Map<CellState, Integer>> cells() {
        Map<AreaLevel, Map<CellState, Integer>> counts = new EnumMap<>(AreaLevel.class);
        cells.forEach((level, states) -> {
            Map<CellState, Integer> byState = new EnumMap<>(CellState.class);
            for (CellState state : CellState.values()) {
                byState.put(state, states[state.ordinal()]);
            }
            counts.put(level, byState);
        });
        return counts;
    }

    /**
     * How the figures were protected, as a JSON object. Everybody who sees the figures may read it, so it holds nothing
     * that differs between figures of which the release is the same.
     *
     * @param inputs what went in: dataset, version, checksum of the file
     * @param millis how long it took
     */
    public String certificate(Map<String, Object> inputs, long millis) {
        Map<String, Object> certificate = new LinkedHashMap<>();
        certificate.put("method", METHOD);
        certificate.put(
                "rules",
                Map.of(
                        "count",
                        "N_min <= n and T <= x <= n - T; x >= T where n is unknown",
                        "rate",
                        "as a count; a whole percentage of the released numerator and denominator",
                        "mean",
                        "N_min <= n; from the released sum and number of units",
                        "amount",
                        "at least the smallest number of contributors and N_min <= n",
                        "placement",
                        "an area is told when it is a union of safe cells; a cell of several areas leaves each of them"
                                + " open by max(T, 0.2 x), also to who knows one of the others",
                        "rounding",
                        "counts to multiples of a base with a secret offset; exact from the neighbourhood up where at"
                                + " least four rounded cells lie inside"));
        Map<String, Object> limits = new TreeMap<>();
        Map<String, Object> bases = new TreeMap<>();
        for (Sensitivity sensitivity : Sensitivity.values()) {
            Thresholds used = policy.policy().of(sensitivity);
            limits.put(sensitivity.code(), limits(used));
            bases.put(sensitivity.code(), Rounding.base(used));
        }
        certificate.put("thresholds", limits);
        certificate.put("rounding", bases);
        certificate.put("audit", audit());
        Map<String, Object> counts = new LinkedHashMap<>();
        cells().forEach((level, states) -> counts.put(level.code(), byCode(states)));
        certificate.put("cells", counts);
        certificate.put("slices", slices.size());
        Map<String, Object> all = new LinkedHashMap<>(inputs);
        all.put("policy", policy.number());
        // Both in the order in which the database compares them with what is declared now.
        all.put("relations", relations.stream().map(Relation::line).sorted().toList());
        all.put("special", special);
        all.put(
                "lattices",
                lattices.values().stream().map(Lattice::code).sorted().toList());
        certificate.put("inputs", all);
        certificate.put("milliseconds", atMost(millis));
        return JSON.writeValueAsString(certificate);
    }

    /** What gives way is cut anew, and a release of which anything still gives way is never stored. */
    private Map<String, Object> audit() {
        Map<String, Object> audit = new LinkedHashMap<>();
        OptionalInt narrowest = narrowest();
        audit.put("narrowest", narrowest.isPresent() ? narrowest.getAsInt() : null);
        audit.put(
                "cellsExamined",
                cells.values().stream()
                        .mapToInt(states -> states[CellState.PROTECTED.ordinal()])
                        .sum());
        audit.put("failures", 0);
        audit.put("milliseconds", atMost(attacked.toMillis()));
        return audit;
    }

    /**
     * The least width that every interval around a hidden count is sure to have, or all of its units: what was found beyond
     * it depends on figures that stay hidden.
     */
    private OptionalInt narrowest() {
        return thresholds.stream().mapToInt(Thresholds::smallestCount).min();
    }

    /** A class of durations by its longest, because how long it takes depends a little on what is hidden. */
    private static long atMost(long millis) {
        return DURATIONS.stream().filter(most -> millis <= most).findFirst().orElse(DURATIONS.getLast());
    }

    private static Map<String, Object> limits(Thresholds used) {
        Map<String, Object> limits = new LinkedHashMap<>();
        limits.put("T", used.smallestCount());
        limits.put("N_min", used.smallestGroup());
        limits.put("p", used.dominancePercent());
        limits.put("contributors", used.smallestContributors());
        return limits;
    }

    private static Map<String, Integer> byCode(Map<CellState, Integer> states) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        states.forEach((state, count) -> counts.put(state.code(), count));
        return counts;
    }
}
