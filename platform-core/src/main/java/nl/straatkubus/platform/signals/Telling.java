package nl.straatkubus.platform.signals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/** Turns what was found into signals: places with names, levels and courses. */
final class Telling {
    private static final double PER = 100;

    private final Released released;
    private final Lattice lattice;

    Telling(Released released) {
        this.released = released;
        this.lattice = released.lattice();
    }

    Signal of(Found found, Signal.Sort sort, int inARow, Optional<Signal.Context> context) {
        Reading reading = found.parts().getFirst().reading();
        Course course = reading.course();
        Signal.Peerage peerage = new Signal.Peerage(
                course.peers().count(),
                course.peers().alike(),
                course.peers().alike()
                        ? Traits.besides(released, course.indicator()).figures()
                        : List.of());
        return new Signal(
                1,
                sort,
                course.indicator().theme(),
                found.parts().stream().map(Telling::figure).toList(),
                place(found),
                course.periods().get(reading.last()),
                course.recentPeriods(),
                reading.last() - course.pastUntil(reading.last()) + 1,
                inARow,
                peerage,
                found.excess(),
                found.lowerBound(),
                found.rate(),
                context);
    }

    private Signal.Place place(Found found) {
        Found.Part smallest = found.parts().stream()
                .filter(part -> areas(part).stream().allMatch(area -> covers(found.ground(), area)))
                .findFirst()
                .orElse(found.parts().getFirst());
        List<Area> areas = areas(smallest);
        return new Signal.Place(
                areas.getFirst(),
                areas,
                reach(found.reach(), areas),
                PlaceName.of(lattice, areas.stream().map(Area::node).toList()),
                areas.stream().mapToInt(Area::households).sum());
    }

    private List<Area> areas(Found.Part part) {
        Course course = part.reading().course();
        return IntStream.of(course.windows().members()[part.window()])
                .mapToObj(cell -> lattice.area(course.panel().nodes()[cell]))
                .toList();
    }

    /** The areas themselves where nothing was merged into them; else the largest areas that lie within the reach. */
    private List<Area> reach(BitSet reach, List<Area> own) {
        List<Area> areas = new ArrayList<>();
        largest(lattice.root(), reach, areas);
        return areas.isEmpty() ? own : areas;
    }

    private void largest(int node, BitSet reach, List<Area> areas) {
        Area area = lattice.area(node);
        if (area.level().compareTo(AreaLevel.NEIGHBOURHOOD) <= 0 && covers(reach, area)) {
            areas.add(area);
        } else {
            lattice.children(node).forEach(child -> largest(child, reach, areas));
        }
    }

    private boolean covers(BitSet ground, Area area) {
        return lattice.children(area.node()).isEmpty()
                ? ground.get(area.node())
                : lattice.children(area.node()).stream().allMatch(child -> covers(ground, lattice.area(child)));
    }

    private static Signal.Figure figure(Found.Part part) {
        Course course = part.reading().course();
        int window = part.window();
        int last = part.reading().last();
        int recentFrom = course.recentFrom(last);
        int[] past = course.past(window, last);
        // a share is told as the map shows it; numbers of events swing with the season
        int[] told = IntStream.rangeClosed(course.indicator().kind() == Kind.COUNT ? recentFrom : last, last)
                .toArray();
        double[] cases = course.cases()[window];
        double[] units = course.units()[window];
        double[] expected = course.expected()[window];
        return new Signal.Figure(
                course.indicator(),
                level(cases, units, past),
                level(cases, units, told),
                level(expected, units, past),
                level(expected, units, told),
                part.score(),
                steps(course, window, last));
    }

    private static double level(double[] cases, double[] units, int[] periods) {
        double counted =
                IntStream.of(periods).mapToDouble(period -> cases[period]).sum();
        return PER
                * counted
                / IntStream.of(periods).mapToDouble(period -> units[period]).sum();
    }

    private static List<Signal.Step> steps(Course course, int window, int last) {
        return IntStream.rangeClosed(0, last)
                .filter(period -> course.isTold(window, period))
                .mapToObj(period -> new Signal.Step(
                        course.periods().get(period),
                        PER * course.cases()[window][period] / course.units()[window][period],
                        PER * course.expected()[window][period] / course.units()[window][period]))
                .toList();
    }
}
