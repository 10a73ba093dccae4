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

/** The course of a figure over all periods as long as the shown one, as a line with what it is held against behind it. */
final class Course {
    private final MapWords words;

    Course(MapWords words) {
        this.words = words;
    }

    /** The periods that a course runs through, oldest first. */
    static List<Period> periods(Cube cube, Layer layer) {
        return cube.periods(layer.indicator().code()).stream()
                .filter(period -> period.grain() == layer.period().grain())
                .toList();
    }

    /**
     * @param here what a slice says of the place; NaN for a gap in the line, told below it
     * @param backdrop over the same periods
     */
    Div of(Cube cube, Layer layer, Backdrop backdrop, ToDoubleFunction<Slice> here) {
        Indicator indicator = layer.indicator();
        List<Period> periods = periods(cube, layer);
        float[] own = new float[periods.size()];
        Arrays.fill(own, Float.NaN);
        for (int i = 0; i < periods.size(); i++) {
            Optional<Slice> slice = cube.slice(indicator.code(), periods.get(i));
            if (slice.isPresent()) {
                own[i] = (float) here.applyAsDouble(slice.get());
            }
        }
        return drawn(indicator, periods, own, backdrop);
    }

    private Div drawn(Indicator indicator, List<Period> periods, float[] own, Backdrop backdrop) {
        String missing = IntStream.range(0, own.length)
                .filter(i -> Float.isNaN(own[i]))
                .mapToObj(i -> words.formats().period(periods.get(i)))
                .collect(Collectors.joining(", "));
        String gap = missing.isEmpty() ? "" : words.text("map.course.missing", missing);
        String label = periods.isEmpty() ? "" : told(indicator, periods, own) + beside(indicator, backdrop);
        Drawing line = Sparkline.of(
                own, backdrop, "var(--sk-theme-" + indicator.theme().number() + ")", (label + " " + gap).strip());
        if (missing.isEmpty()) {
            return new Div(line);
        }
        Span gaps = new Span(gap);
        gaps.addClassNames("sk-12", "sk-muted");
        // The drawing says it to who hears it.
        gaps.getElement().setAttribute("aria-hidden", "true");
        return new Div(line, gaps);
    }

    private String told(Indicator indicator, List<Period> periods, float[] own) {
        return words.text(
                "map.course",
                words.name(indicator),
                words.formats().period(periods.getFirst()),
                written(own[0], indicator),
                words.formats().period(periods.getLast()),
                written(own[own.length - 1], indicator));
    }

    /** What the line is held against, as it was last. */
    private String beside(Indicator indicator, Backdrop backdrop) {
        int last = backdrop.municipality().length - 1;
        StringBuilder told = new StringBuilder();
        if (!Float.isNaN(backdrop.municipality()[last])) {
            told.append("; ")
                    .append(words.text("map.course.municipality", written(backdrop.municipality()[last], indicator)));
        }
        if (!Float.isNaN(backdrop.alike()[last])) {
            told.append("; ")
                    .append(words.text(
                            "map.course.alike",
                            words.formats().number(backdrop.places()),
                            written(backdrop.alike()[last], indicator)));
        }
        if (!Float.isNaN(backdrop.low()[last])) {
            told.append("; ")
                    .append(words.text(
                            "map.course.range",
                            written(backdrop.low()[last], indicator),
                            written(backdrop.high()[last], indicator)));
        }
        return told.append('.').toString();
    }

    private String written(float value, Indicator indicator) {
        return Float.isNaN(value) ? words.text("map.unknown") : words.formats().figure(value, indicator);
    }

    /** A number or sum of a street says nothing beside that of a whole municipality. */
    static boolean isComparable(Indicator indicator) {
        return indicator.kind() == Kind.RATE || indicator.kind() == Kind.MEAN;
    }
}
