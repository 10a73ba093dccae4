package nl.straatkubus.ingest.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Relation;

/**
 * Finds counts that follow from others in every area, declared or not: by elimination, a column that is a linear
 * combination of earlier ones. Numbers of units take part, because tenants and owners that add up to the households of a
 * percentage betray each other as well.
 */
final class Dependence {
    private static final double NOTHING = 1e-7;
    private static final double TAKES_PART = 1e-4;
    private static final int AREAS_A_COLUMN = 3;

    private final List<double[]> columns = new ArrayList<>();
    private final List<List<IndicatorCode>> owners = new ArrayList<>();

    /** @param deliveries of one period on one lattice */
    Dependence(List<Delivery> deliveries, Map<IndicatorCode, Quantity> quantities) {
        Map<String, Integer> known = new LinkedHashMap<>();
        BitSet all = new BitSet();
        deliveries.forEach(delivery -> all.or(delivery.atoms()));
        int[] areas = all.stream().toArray();
        for (Delivery delivery : deliveries) {
            if (delivery.kind().countsUnits()) {
                Quantity quantity = quantities.get(delivery.indicator());
                double[] figures = column(areas, atom -> delivery.count(atom), delivery);
                add(known, quantity.figure(), figures, List.of(delivery.indicator()));
                double[] units = column(areas, atom -> delivery.units(atom), delivery);
                add(known, quantity.units(), units, List.of());
            }
        }
        if (areas.length < AREAS_A_COLUMN * columns.size()) {
            columns.clear();
        }
    }

    /**
     * Indicators of which one follows from the others.
     *
     * @param sum how, where one is the sum of the others
     */
    record Found(List<IndicatorCode> members, Optional<Relation.SumOf> sum) {}

    List<Found> found() {
        List<Found> found = new ArrayList<>();
        List<double[]> basis = new ArrayList<>();
        List<double[]> recipes = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            double[] rest = columns.get(i).clone();
            double[] recipe = new double[columns.size()];
            recipe[i] = 1;
            double before = norm(rest);
            for (int twice = 0; twice < 2; twice++) {
                for (int b = 0; b < basis.size(); b++) {
                    double share = dot(rest, basis.get(b));
                    subtract(rest, share, basis.get(b));
                    subtract(recipe, share, recipes.get(b));
                }
            }
            double left = norm(rest);
            if (left > NOTHING * before) {
                scale(rest, 1 / left);
                scale(recipe, 1 / left);
                basis.add(rest);
                recipes.add(recipe);
            } else {
                found.add(new Found(members(recipe), sum(recipe)));
            }
        }
        return found.stream().filter(one -> one.members().size() > 1).toList();
    }

    private List<IndicatorCode> members(double[] recipe) {
        return IntStream.range(0, recipe.length)
                .filter(i -> Math.abs(recipe[i]) > TAKES_PART)
                .mapToObj(owners::get)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Of the columns that take part one has the other sign, and all weigh the same. */
    private Optional<Relation.SumOf> sum(double[] recipe) {
        List<IndicatorCode> plus = new ArrayList<>();
        List<IndicatorCode> minus = new ArrayList<>();
        for (int i = 0; i < recipe.length; i++) {
            double weight = Math.abs(recipe[i]);
            if (weight > TAKES_PART) {
                if (owners.get(i).isEmpty() || Math.abs(weight - 1) > TAKES_PART) {
                    return Optional.empty();
                }
                (recipe[i] > 0 ? plus : minus).add(owners.get(i).getFirst());
            }
        }
        if (plus.size() == 1 && minus.size() > 1) {
            return Optional.of(new Relation.SumOf(plus.getFirst(), minus));
        }
        return minus.size() == 1 && plus.size() > 1
                ? Optional.of(new Relation.SumOf(minus.getFirst(), plus))
                : Optional.empty();
    }

    private interface Figure {
        double at(int atom);
    }

    private static double[] column(int[] areas, Figure figure, Delivery delivery) {
        return Arrays.stream(areas)
                .mapToDouble(atom -> delivery.has(atom) ? figure.at(atom) : 0)
                .toArray();
    }

    private void add(Map<String, Integer> known, String name, double[] column, List<IndicatorCode> owner) {
        Integer at = known.get(name);
        if (at != null && Arrays.equals(columns.get(at), column)) {
            List<IndicatorCode> all = new ArrayList<>(owners.get(at));
            all.addAll(owner);
            owners.set(at, all);
        } else if (Double.isFinite(norm(column)) && norm(column) > 0) {
            known.put(name, columns.size());
            columns.add(column);
            owners.add(owner);
        }
    }

    private static double norm(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void subtract(double[] from, double share, double[] what) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= share * what[i];
        }
    }

    private static void scale(double[] vector, double by) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= by;
        }
    }
}
