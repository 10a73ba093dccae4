package nl.straatkubus.platform.signals;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.signals.Signal.Context;
import nl.straatkubus.platform.signals.Signal.Surroundings;

/** What else one course says of a place: how it lies among its surroundings, and its trend (step 9). */
final class ContextReading {
    private static final int AROUND = 6;
    /** Among so many there are enough that are no part of the place itself. */
    private static final int WIDELY_AROUND = 3 * AROUND;
    /** One in a hundred by chance, to one side. */
    private static final double REMARKABLE = 2.326;

    private static final double PER = 100;

    private final Course course;
    private final Lattice lattice;
    private final double[][] places;
    private final Nearest nearest;
    private final int[] released;

    ContextReading(Course course, Lattice lattice, int last) {
        this.course = course;
        this.lattice = lattice;
        this.released = IntStream.range(0, course.panel().cells())
                .filter(cell -> course.panel().units()[cell][last] > 0)
                .toArray();
        double[][] all = Windows.places(course.panel(), lattice);
        this.places = IntStream.of(released).mapToObj(cell -> all[cell]).toArray(double[][]::new);
        this.nearest = new Nearest(places);
    }

    Context of(int window, int last) {
        int heart = Arrays.binarySearch(released, course.windows().heart(window));
        double[] cases = at(course.panel().cases(), last);
        double[] units = at(course.panel().units(), last);
        double[] smoothed = MarshallBayes.estimates(cases, units);
        int[][] neighbours = new int[released.length][];
        neighbours[heart] = around(heart);
        int[] among = IntStream.concat(IntStream.of(heart), IntStream.of(neighbours[heart]))
                .toArray();
        double local = MarshallBayes.estimate(cases, units, among, heart);
        double[] levels = IntStream.range(0, course.periods().size())
                .filter(period -> period <= last && course.isTold(window, period))
                .mapToDouble(period -> PER * course.cases()[window][period] / course.units()[window][period])
                .toArray();
        return new Context(PER * local, surroundings(smoothed, neighbours, heart), Trends.of(levels));
    }

    private Surroundings surroundings(double[] rates, int[][] neighbours, int heart) {
        LocalStatistics local = new LocalStatistics(rates, neighbours);
        if (local.getisOrd(heart) >= REMARKABLE && local.moranIndex(heart) > 0) {
            return Surroundings.IN_CLUSTER;
        }
        return local.isHigh(heart) && local.moran(heart) <= -REMARKABLE
                ? Surroundings.ALONE
                : Surroundings.UNREMARKABLE;
    }

    private int[] around(int heart) {
        return IntStream.of(nearest.to(places[heart], WIDELY_AROUND))
                .filter(cell -> !course.panel().overlap(lattice, released[cell], released[heart]))
                .limit(AROUND)
                .toArray();
    }

    private double[] at(double[][] figures, int period) {
        return IntStream.of(released).mapToDouble(cell -> figures[cell][period]).toArray();
    }
}
