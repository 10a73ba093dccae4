package nl.straatkubus.ingest.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import nl.straatkubus.ingest.raw.RawCube;
import nl.straatkubus.ingest.raw.RawObservation.Presence;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;

/**
 * Walks down the lattice and publishes all children of a node or none of them. Every published figure is then a sum over
 * cells of one partition into allowed cells, so no combination of published figures yields anything finer. Children
 * without a figure withhold nobody. Linear in the number of areas.
 */
final class TreeCut implements Protection {

    @Override
    public String name() {
        return "tree-cut";
    }

    @Override
    public Slice protect(RawCube cube, Thresholds thresholds) {
        return new Cut(cube.summed(), new Rule(cube.kind(), thresholds)).slice();
    }

    private static final class Cut {
        private final RawCube cube;
        private final Lattice lattice;
        private final Rule rule;
        private final CellState[] states;

        Cut(RawCube cube, Rule rule) {
            this.cube = cube;
            this.lattice = cube.lattice();
            this.rule = rule;
            this.states = new CellState[lattice.size()];
        }

        Slice slice() {
            for (int node = 0; node < states.length; node++) {
                states[node] = withoutPublishing(node);
            }
            publishFromTheTop();
            fillBelowDelivery();
            return columns();
        }

        private CellState withoutPublishing(int node) {
            return switch (cube.presence(node)) {
                case null -> CellState.NOT_DELIVERED;
                case NONE -> CellState.NO_DATA;
                case WITHHELD -> CellState.PROTECTED;
                case VALUE -> hasFigure(node) ? CellState.PROTECTED : CellState.NO_DATA;
            };
        }

        /** A figure about no units at all is none: there is nobody to tell anything about. */
        private boolean hasFigure(int node) {
            return cube.presence(node) == Presence.VALUE && cube.denominator(node) != 0;
        }

        private void publishFromTheTop() {
            Deque<Integer> published = new ArrayDeque<>();
            publish(List.of(lattice.root()), published);
            while (!published.isEmpty()) {
                publish(lattice.children(published.pop()), published);
            }
        }

        private void publish(List<Integer> siblings, Deque<Integer> published) {
            List<Integer> figures = siblings.stream().filter(this::hasFigure).toList();
            if (figures.stream().allMatch(node -> rule.allows(cube, node))) {
                for (int node : figures) {
                    states[node] = CellState.PUBLISHED;
                    published.push(node);
                }
            }
        }

        /** Areas smaller than those delivered say what the delivered area says, but never repeat its figure. */
        private void fillBelowDelivery() {
            for (int node = lattice.root(); node >= 0; node--) {
                List<Integer> inside = lattice.children(node);
                if (states[node] != CellState.NOT_DELIVERED
                        && inside.stream().allMatch(child -> cube.presence(child) == null)) {
                    CellState below = states[node] == CellState.PUBLISHED ? CellState.PROTECTED : states[node];
                    inside.forEach(child -> states[child] = below);
                }
            }
        }

        private Slice columns() {
            byte[] codes = new byte[states.length];
            float[] values = blank();
            float[] numerators = blank();
            float[] denominators = blank();
            for (int node = 0; node < states.length; node++) {
                codes[node] = (byte) states[node].ordinal();
                if (states[node] == CellState.PUBLISHED) {
                    numerators[node] = (float) cube.numerator(node);
                    denominators[node] = (float) cube.denominator(node);
                    values[node] = (float) shown(cube.kind(), cube.numerator(node), cube.denominator(node));
                }
            }
            return new Slice(cube.indicator(), cube.period(), lattice.id(), codes, values, numerators, denominators);
        }

        private float[] blank() {
            float[] column = new float[states.length];
            Arrays.fill(column, Float.NaN);
            return column;
        }

        private static double shown(Kind kind, double numerator, double denominator) {
            return switch (kind) {
                case COUNT, AMOUNT -> numerator;
                case RATE -> Math.round(100 * numerator / denominator);
                case MEAN -> numerator / denominator;
            };
        }
    }
}
