package nl.straatkubus.platform.signals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/**
 * What makes areas comparable: the shares and means of population and housing that the catalogue calls neither good nor
 * bad, and how densely built it is. Only ordinary figures, because what an area is compared with must tell nothing that
 * a viewer may not see.
 */
final class Traits {
    /** Below this number areas are alike in too little to be called comparable. */
    private static final int FEWEST = 2;

    private static final int STREETS_AROUND = 20;

    private final Released released;
    private final List<Indicator> figures;

    private Traits(Released released, List<Indicator> figures) {
        this.released = released;
        this.figures = figures;
    }

    /** @param watched is never among the traits that its own peers are chosen by */
    static Traits besides(Released released, Indicator watched) {
        return new Traits(
                released,
                released.indicators().stream()
                        .filter(one -> isTrait(one) && !one.code().equals(watched.code()))
                        .filter(one -> !released.periods(one.code()).isEmpty())
                        .toList());
    }

    private static boolean isTrait(Indicator indicator) {
        return indicator.direction() == Direction.NEUTRAL
                && indicator.sensitivity() == Sensitivity.ORDINARY
                && indicator.theme() == Theme.POPULATION_HOUSING
                && (indicator.kind() == Kind.RATE || indicator.kind() == Kind.MEAN);
    }

    boolean suffice() {
        return figures.size() >= FEWEST;
    }

    List<Indicator> figures() {
        return figures;
    }

    Lattice lattice() {
        return released.lattice();
    }

    /** One trait as it is used: a release and a period of it. */
    record Part(IndicatorCode code, Optional<Long> release, Period period) {}

    List<Part> parts(Period until) {
        return figures.stream()
                .map(one -> new Part(one.code(), released.release(one.code()), latest(one.code(), until)))
                .toList();
    }

    /** The releases that the traits come from. */
    List<Optional<Long>> releases() {
        return figures.stream().map(one -> released.release(one.code())).toList();
    }

    /**
     * One row a node, one column a trait, each of mean 0 and spread 1. What is not known of an area counts as usual.
     *
     * @param density of all areas of the lattice
     * @param until traits are taken from their last period up to this one, or their first
     */
    double[][] of(int[] nodes, double[] density, Period until) {
        double[][] columns = new double[figures.size() + 1][nodes.length];
        for (int trait = 0; trait < figures.size(); trait++) {
            IndicatorCode code = figures.get(trait).code();
            Slice slice = released.slice(code, latest(code, until));
            double[] column = columns[trait];
            Arrays.setAll(column, i -> level(slice, nodes[i]));
        }
        columns[figures.size()] =
                Arrays.stream(nodes).mapToDouble(node -> density[node]).toArray();
        double[][] rows = new double[nodes.length][columns.length];
        for (int trait = 0; trait < columns.length; trait++) {
            double[] standard = standardised(columns[trait]);
            for (int row = 0; row < rows.length; row++) {
                rows[row][trait] = standard[row];
            }
        }
        return rows;
    }

    private Period latest(IndicatorCode code, Period until) {
        List<Period> periods = released.periods(code);
        return periods.stream()
                .filter(period -> period.compareTo(until) <= 0)
                .max(Comparator.naturalOrder())
                .orElse(periods.getFirst());
    }

    /** Of the smallest released area around the node. */
    private double level(Slice slice, int node) {
        Lattice lattice = released.lattice();
        for (int at = node; at >= 0; at = lattice.parent(at)) {
            if (slice.isPublished(at)) {
                // a share is shown in whole percentages; what is behind it tells more
                return slice.denominator(at) > 0 && slice.numerator(at) <= slice.denominator(at)
                        ? slice.numerator(at) / slice.denominator(at)
                        : slice.value(at);
            }
        }
        return Double.NaN;
    }

    /** The logarithm of the distance to the twentieth postcode around: small in a centre, large along a dike. */
    static double[] density(Lattice lattice) {
        double[][] streets =
                lattice.at(AreaLevel.PC6).stream().map(Traits::place).toArray(double[][]::new);
        Nearest nearest = new Nearest(streets);
        double[] density = new double[lattice.size()];
        for (int node = streets.length; node < density.length; node++) {
            double[] here = place(lattice.area(node));
            int[] around = nearest.to(here, STREETS_AROUND);
            double[] last = streets[around[around.length - 1]];
            density[node] = Math.log(1e-6 + Math.hypot(last[0] - here[0], last[1] - here[1]));
        }
        return density;
    }

    private static double[] place(Area area) {
        return new double[] {area.longitude() * Math.cos(Math.toRadians(area.latitude())), area.latitude()};
    }

    private static double[] standardised(double[] column) {
        double[] known = Arrays.stream(column).filter(Double::isFinite).toArray();
        double mean = Arrays.stream(known).average().orElse(0);
        double spread = Math.sqrt(Arrays.stream(known)
                .map(one -> (one - mean) * (one - mean))
                .average()
                .orElse(0));
        return Arrays.stream(column)
                .map(one -> Double.isFinite(one) && spread > 0 ? (one - mean) / spread : 0)
                .toArray();
    }
}
