package nl.straatkubus.web.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.web.shell.Drawing;

/** The course of a figure over all periods as long as the shown one, as a line with the municipality's beside it. */
final class Course {
    private final MapWords words;

    Course(MapWords words) {
        this.words = words;
    }

    /** @param here what a slice says of the place; NaN for a gap in the line, told below it */
    Div of(Cube cube, Layer layer, ToDoubleFunction<Slice> here) {
        Indicator indicator = layer.indicator();
        List<Period> periods = cube.periods(indicator.code()).stream()
                .filter(period -> period.grain() == layer.period().grain())
                .toList();
        float[] own = new float[periods.size()];
        float[] around = new float[periods.size()];
        Arrays.fill(own, Float.NaN);
        Arrays.fill(around, Float.NaN);
        for (int i = 0; i < periods.size(); i++) {
            Optional<Slice> slice = cube.slice(indicator.code(), periods.get(i));
            if (slice.isPresent()) {
                own[i] = (float) here.applyAsDouble(slice.get());
                around[i] = isComparable(indicator)
                        ? slice.get().value(cube.lattice().root())
                        : Float.NaN;
            }
        }
        return drawn(indicator, periods, own, around);
    }

    private Div drawn(Indicator indicator, List<Period> periods, float[] own, float[] around) {
        String missing = IntStream.range(0, own.length)
                .filter(i -> Float.isNaN(own[i]))
                .mapToObj(i -> words.formats().period(periods.get(i)))
                .collect(Collectors.joining(", "));
        String label = periods.isEmpty()
                ? ""
                : words.text(
                        "map.course",
                        words.name(indicator),
                        words.formats().period(periods.getFirst()),
                        written(own[0], indicator),
                        words.formats().period(periods.getLast()),
                        written(own[own.length - 1], indicator));
        String gap = missing.isEmpty() ? "" : words.text("map.course.missing", missing);
        Drawing line = Sparkline.of(
                own, around, "var(--sk-theme-" + indicator.theme().number() + ")", (label + " " + gap).strip());
        if (missing.isEmpty()) {
            return new Div(line);
        }
        Span told = new Span(gap);
        told.addClassNames("sk-12", "sk-muted");
        // The drawing says it to who hears it.
        told.getElement().setAttribute("aria-hidden", "true");
        return new Div(line, told);
    }

    private String written(float value, Indicator indicator) {
        return Float.isNaN(value) ? words.text("map.unknown") : words.formats().figure(value, indicator);
    }

    /** A number or sum of a street says nothing beside that of a whole municipality. */
    static boolean isComparable(Indicator indicator) {
        return indicator.kind() == Kind.RATE || indicator.kind() == Kind.MEAN;
    }
}
