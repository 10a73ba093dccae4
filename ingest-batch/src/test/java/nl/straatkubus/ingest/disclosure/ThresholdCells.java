package nl.straatkubus.ingest.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.straatkubus.ingest.attack.Protection;
import nl.straatkubus.ingest.attack.Release;
import nl.straatkubus.ingest.attack.Truth;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;

/**
 * The product's cells with all that makes them hard to see through taken away: no more is joined than the threshold asks
 * for, and sums are told as they are.
 */
public final class ThresholdCells implements Protection {
    private static final Offsets SAME = new SecretOffset("any".getBytes(StandardCharsets.US_ASCII));

    @Override
    public Release release(List<Truth> truths, List<Relation> relations) {
        List<Slice> slices = new ArrayList<>();
        for (Truth truth : truths) {
            truth.years().forEach(period -> slices.add(slice(truth, period)));
        }
        return new Release(truths, relations, slices, Map.of());
    }

    private static Slice slice(Truth truth, Period period) {
        Lattice lattice = truth.lattice();
        Delivery delivery = Product.delivery(truth, period);
        Rule rule = new Rule(truth.kind(), delivery.thresholds());
        Partition cells = new Partitioner(lattice, cell -> allows(rule, delivery, cell), Partitioner.Manner.SPARSE)
                .join(Partition.singles(delivery.atoms()));
        Rounding rounding = new Rounding(SAME, truth.code().value(), lattice, delivery.thresholds());
        Columns columns = new Columns(delivery, cells, rounding, rounding);
        byte[] states = new byte[lattice.size()];
        float[] figures = new float[lattice.size()];
        float[] units = new float[lattice.size()];
        for (int node = 0; node < lattice.size(); node++) {
            boolean tells = columns.tells(node);
            states[node] = (byte) (tells ? CellState.PUBLISHED : CellState.PROTECTED).ordinal();
            figures[node] = tells ? (float) delivery.count(node) : Float.NaN;
            units[node] = tells ? (float) delivery.units(node) : Float.NaN;
        }
        return new Slice(truth.code(), period, lattice.id(), states, figures, figures, units);
    }

    private static boolean allows(Rule rule, Delivery delivery, Cell cell) {
        double figure = 0;
        double units = 0;
        for (int atom : cell.atoms()) {
            figure += delivery.has(atom) ? delivery.count(atom) : 0;
            units += delivery.has(atom) ? delivery.units(atom) : 0;
        }
        return rule.allows(figure, units, Double.NaN, Double.NaN);
    }
}
