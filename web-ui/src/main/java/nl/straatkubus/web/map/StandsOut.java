package nl.straatkubus.web.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;

/**
 * The latest figures, of all that the viewer may see, in which an area lies beyond nine of ten areas of its size: first
 * those that ask for attention, then those that go well.
 */
final class StandsOut extends Section {
    private static final int MOST = 4;
    private static final double NEARLY_ALL = 0.9;
    /** Of fewer areas a tenth is less than one of them. */
    private static final int FEWEST = 10;

    private static final int PERCENT = 100;

    private final MapWords words;

    /**
     * One figure that stands out.
     *
     * @param beyond the part of the areas that it is higher or lower than, 0 to 1
     */
    private record Notable(Indicator indicator, Period period, float value, boolean higher, double beyond) {
        boolean asksAttention() {
            return higher == (indicator.direction() == Direction.HIGHER_IS_WORSE);
        }
    }

    StandsOut(Cube cube, Area place, AreaLevel level, MapWords words) {
        this.words = words;
        add(new H3(getTranslation("map.stands")));
        List<Notable> found = cube.indicators().stream()
                .filter(indicator -> Course.isComparable(indicator) && indicator.direction() != Direction.NEUTRAL)
                .flatMap(indicator -> notable(cube, indicator, place, level).stream())
                .sorted(Comparator.comparing(Notable::asksAttention)
                        .thenComparingDouble(Notable::beyond)
                        .reversed())
                .limit(MOST)
                .toList();
        found.forEach(one -> add(line(one)));
        if (found.isEmpty()) {
            Span none = new Span(getTranslation("map.stands.none"));
            none.addClassNames("sk-muted", "sk-13");
            add(none);
        }
    }

    private static Optional<Notable> notable(Cube cube, Indicator indicator, Area place, AreaLevel level) {
        List<Period> periods = cube.periods(indicator.code());
        if (periods.isEmpty()) {
            return Optional.empty();
        }
        Period last = periods.getLast();
        Slice slice = cube.slice(indicator.code(), last).orElseThrow();
        Surface.Placed placed = MapLevels.around(cube.lattice(), slice, indicator, level, place);
        if (placed.state() != CellState.PUBLISHED) {
            return Optional.empty();
        }
        int[] all = IntStream.of(cube.lattice().rows(cube.lattice().level(placed.cell())))
                .filter(slice::isPublished)
                .toArray();
        double lower = part(all, node -> slice.value(node) < placed.value());
        double higher = part(all, node -> slice.value(node) > placed.value());
        return all.length < FEWEST || Math.max(lower, higher) < NEARLY_ALL
                ? Optional.empty()
                : Optional.of(new Notable(indicator, last, placed.value(), lower > higher, Math.max(lower, higher)));
    }

    private static double part(int[] all, IntPredicate which) {
        return all.length == 0 ? 0 : IntStream.of(all).filter(which).count() / (double) all.length;
    }

    private Div line(Notable one) {
        Span name = new Span(words.name(one.indicator()));
        name.addClassName("sk-13");
        Span told = new Span(getTranslation(
                one.higher() ? "map.stands.higher" : "map.stands.lower",
                // Never all: the area itself is one of them.
                Math.min(PERCENT - 1, (int) (one.beyond() * PERCENT)) + "%",
                words.formats().period(one.period())));
        told.addClassNames("sk-muted", "sk-12");
        Div names = new Div(name, told);
        names.addClassNames("sk-column", "sk-fill");
        Span value = new Span(words.formats().figure(one.value(), one.indicator()));
        value.addClassNames("sk-13", "sk-strong");
        Span tag = new Span(getTranslation(one.asksAttention() ? "map.attention.more" : "map.attention.less"));
        tag.addClassNames("sk-tag", one.asksAttention() ? "sk-tag-warn" : "sk-tag-ok");
        Div end = new Div(value, tag);
        end.addClassNames("sk-column", "sk-stands-end");
        Div line = new Div(names, end);
        line.addClassName("sk-figure-line");
        return line;
    }
}
