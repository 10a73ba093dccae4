package nl.straatkubus.ingest.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.straatkubus.ingest.raw.RawCube;
import nl.straatkubus.ingest.raw.RawObservation.Presence;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;

/**
 * Walks down the lattice. The children of a published node that may not be shown stay together with the smallest of their
 * siblings as one remainder, until the remainder as a whole is a figure that might be shown; the other children are
 * published. Whoever subtracts learns the remainder, which is allowed, and nothing inside it is published. Every
 * published figure is so a sum over cells of one partition into allowed cells, and no combination of published figures
 * yields anything finer. Where no remainder is allowed, none of the children is published. Children without a figure
 * withhold nobody.
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
            Set<Integer> remainder = remainder(figures);
            for (int node : figures) {
                if (!remainder.contains(node)) {
                    states[node] = CellState.PUBLISHED;
                    published.push(node);
                }
            }
        }

        /** The siblings that stay together so that what is left of their sum may be known; all when nothing else will do. */
        private Set<Integer> remainder(List<Integer> figures) {
            Set<Integer> remainder = new HashSet<>();
            double figure = 0;
            double units = 0;
            for (int node : smallestFirst(figures)) {
                boolean allowed = rule.allows(cube, node);
                boolean enough = remainder.isEmpty() || (remainder.size() > 1 && rule.allows(figure, units));
                if (allowed && enough) {
                    break;
                }
                remainder.add(node);
                figure += cube.numerator(node);
                units += cube.denominator(node);
            }
            return remainder.isEmpty() || (remainder.size() > 1 && rule.allows(figure, units))
                    ? remainder
                    : Set.copyOf(figures);
        }

        /** Those that may not be shown, then the others by their number of units (or count), so that little is lost. */
        private List<Integer> smallestFirst(List<Integer> figures) {
            return figures.stream()
                    .sorted(Comparator.<Integer, Boolean>comparing(node -> rule.allows(cube, node))
                            .thenComparing(this::size)
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }

        private double size(int node) {
            double units = cube.denominator(node);
            return Double.isNaN(units) ? cube.numerator(node) : units;
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
