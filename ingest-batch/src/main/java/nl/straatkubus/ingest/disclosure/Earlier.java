package nl.straatkubus.ingest.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;

/**
 * What an earlier release told and people may have kept. Whoever adds and subtracts its figures gets at the sums over
 * atoms with the same smallest published area around them; a later release of the same indicator only joins those
 * groups, so that both releases together tell nothing finer.
 */
final class Earlier {
    private final Map<IndicatorCode, Map<Period, Slice>> slices = new HashMap<>();
    private final Map<Long, Lattice> lattices = new HashMap<>();

    /** Nothing was told before. */
    static Earlier nothing() {
        return new Earlier(List.of(), List.of());
    }

    /** @param lattices those that the slices lie on; a slice on another one is left out */
    Earlier(List<Slice> slices, List<Lattice> lattices) {
        lattices.forEach(lattice -> this.lattices.put(lattice.id(), lattice));
        for (Slice slice : slices) {
            if (this.lattices.containsKey(slice.lattice())) {
                this.slices
                        .computeIfAbsent(slice.indicator(), any -> new HashMap<>())
                        .put(slice.period(), slice);
            }
        }
    }

    /** The groups of one period, as cells of a lattice of the same municipality. */
    Optional<List<Cell>> groups(IndicatorCode indicator, Period period, Lattice now, BitSet atoms) {
        return Optional.ofNullable(slices.getOrDefault(indicator, Map.of()).get(period))
                .filter(slice -> isOf(slice, now))
                .map(slice -> Partition.byKey(now, atoms, atom -> smallestPublished(slice, now, atom)));
    }

    /** The finest groups over all periods: where a new release begins. */
    Optional<List<Cell>> finest(IndicatorCode indicator, Lattice now, BitSet atoms) {
        List<Slice> told = slices.getOrDefault(indicator, Map.of()).values().stream()
                .filter(slice -> isOf(slice, now))
                .toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        int[] key = new int[now.size()];
        for (Slice slice : told) {
            Map<List<Integer>, Integer> pairs = new HashMap<>();
            atoms.stream().forEach(atom -> {
                int around = smallestPublished(slice, now, atom);
                key[atom] = pairs.computeIfAbsent(
                        List.of(key[atom], around < 0 ? -1 - atom : around), pair -> pairs.size());
            });
        }
        return Optional.of(Partition.byKey(now, atoms, atom -> key[atom]));
    }

    /** Whether these slices of a lattice tell nothing but sums over groups of what was told of them before. */
    boolean coversAll(List<Slice> fresh, Lattice now) {
        Earlier afterwards = new Earlier(fresh, List.of(now));
        BitSet atoms = new BitSet();
        IntStream.range(0, now.size())
                .filter(node -> now.children(node).isEmpty())
                .forEach(atoms::set);
        return fresh.stream().allMatch(slice -> {
            Optional<List<Cell>> before = groups(slice.indicator(), slice.period(), now, atoms);
            return before.isEmpty() || isCovered(slice, afterwards, before.get(), now, atoms);
        });
    }

    private static boolean isCovered(Slice slice, Earlier afterwards, List<Cell> before, Lattice now, BitSet atoms) {
        List<Cell> after =
                afterwards.groups(slice.indicator(), slice.period(), now, atoms).orElseThrow();
        return Partition.joined(now, after, before).size() == after.size();
    }

    private boolean isOf(Slice slice, Lattice now) {
        return lattices.get(slice.lattice()).municipality().equals(now.municipality());
    }

    private int smallestPublished(Slice slice, Lattice now, int atom) {
        Lattice then = lattices.get(slice.lattice());
        int at = then == now || then.id() == now.id()
                ? atom
                : then.find(now.area(atom).code()).map(area -> area.node()).orElse(-1);
        while (at >= 0 && !slice.isPublished(at)) {
            at = then.parent(at);
        }
        return at;
    }
}
