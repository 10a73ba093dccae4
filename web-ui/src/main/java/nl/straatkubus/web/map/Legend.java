package nl.straatkubus.web.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Classes;
import nl.straatkubus.platform.cube.Filter;
import nl.straatkubus.web.shell.Drawing;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.text.Formats;

/** What the colours mean: classes with their limits and how often each value occurs, and the states without a figure. */
final class Legend extends Div {
    private static final int FULL = 100;

    private final MapWords words;
    private final Origins origins;
    private final H2 title = new H2();
    private final DivisionChooser division;
    private final Div figures = new Div();
    private final Span explanation = new Span();
    private final Span pill = new Span();
    private MapPicture shown;

    Legend(MapWords words, Origins origins, Consumer<Division> chosen) {
        this.words = words;
        this.origins = origins;
        NativeButton origin = new NativeButton(getTranslation("map.origin"), click -> Optional.ofNullable(shown)
                .ifPresent(origins::show));
        origin.addClassName("sk-origin-link");
        addClassNames("sk-float", "sk-legend");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("map.legend"));
        division = new DivisionChooser(words, chosen);
        Div head = new Div(title, division.method());
        head.addClassNames("sk-between", "sk-legend-head");
        explanation.addClassNames("sk-muted", "sk-12", "sk-explanation");
        Div body = new Div(head, division.limits(), figures, explanation, states(), origin);
        body.addClassName("sk-legend-body");
        NativeButton open = new NativeButton("");
        pill.addClassName("sk-ramp");
        open.add(pill, new Span(getTranslation("map.legend")), Icon.UP.draw());
        open.addClassName("sk-legend-pill");
        open.getElement().setAttribute("aria-expanded", "false");
        open.addClickListener(click -> {
            boolean shown = !hasClassName("sk-open");
            setClassName("sk-open", shown);
            open.getElement().setAttribute("aria-expanded", Boolean.toString(shown));
        });
        add(open, body);
    }

    /** @param current how figures fall into classes; empty where that cannot be chosen */
    void show(MapPicture picture, Optional<Division> current) {
        shown = picture;
        title.setText(words.measure(picture));
        boolean divided = picture.mode() == Mode.SINGLE || picture.mode() == Mode.SCORE;
        division.show(
                picture, current.orElse(Division.NATURAL), current.isPresent() && divided && !picture.hasSymbols());
        Explanation told = new Explanation(words);
        explanation.setText(
                origins.holdsEstimates(picture) ? told.of(picture) + " " + told.ofEstimates() : told.of(picture));
        figures.removeAll();
        pill.removeAll();
        List<String> colours = Palette.of(picture);
        colours.forEach(colour -> pill.add(colour(colour)));
        String whole = picture.hasSymbols()
                ? PaintedMap.ground(picture)
                : colours.isEmpty() ? "transparent" : colours.get(colours.size() / 3);
        getStyle().set("--sk-whole", whole);
        if (picture.mode() == Mode.TWO_IN_ONE) {
            showTwoInOne(picture);
        } else if (picture.mode() == Mode.FILTER) {
            showFilter(picture, colours);
        } else if (picture.hasSymbols()) {
            figures.add(new SymbolLegend(words).of(picture));
        } else {
            showRamp(picture);
        }
    }

    private void showRamp(MapPicture picture) {
        Classes classes = picture.classes().orElseThrow();
        if (classes.count() == 0) {
            Span none = new Span(getTranslation("map.legend.none"));
            none.addClassNames("sk-muted", "sk-12");
            figures.add(none);
            return;
        }
        Div ramp = new Div();
        ramp.addClassName("sk-ramp");
        Palette.of(picture).forEach(colour -> ramp.add(colour(colour)));
        Div breaks = new Div();
        breaks.addClassNames("sk-breaks", "sk-12");
        breaks.add(new Span(limit(picture, classes.lowest())));
        for (float upper : classes.upper()) {
            breaks.add(new Span(limit(picture, upper)));
        }
        figures.add(histogram(picture), ramp, breaks);
        if (picture.mode() == Mode.CHANGE) {
            Div ends =
                    new Div(new Span(getTranslation("map.change.less")), new Span(getTranslation("map.change.more")));
            ends.addClassNames("sk-between", "sk-muted", "sk-12");
            figures.add(ends);
        } else if (attention(picture)) {
            Span less = new Span(getTranslation("map.attention.less"));
            Span more = new Span(getTranslation("map.attention.more"));
            Div ends = picture.reversed() ? new Div(more, less) : new Div(less, more);
            ends.addClassNames("sk-between", "sk-muted", "sk-12");
            figures.add(ends);
        }
    }

    private static boolean attention(MapPicture picture) {
        return picture.mode() == Mode.SCORE
                || picture.layers().getFirst().indicator().direction() != Direction.NEUTRAL;
    }

    private String limit(MapPicture picture, float value) {
        if (picture.mode() == Mode.SCORE) {
            return words.formats().number(Math.round(value));
        }
        Indicator indicator = picture.layers().getFirst().indicator();
        if (picture.mode() == Mode.CHANGE) {
            return (value > 0 ? "+" : "") + words.formats().decimal(value, value == Math.rint(value) ? 0 : 1);
        }
        return indicator.unit().isPercentage()
                ? words.formats().figure(value, indicator)
                : words.formats().decimal(value, Formats.decimals(indicator));
    }

    private Drawing histogram(MapPicture picture) {
        int[] bins = picture.histogram();
        int most = Math.max(1, Arrays.stream(bins).max().orElse(1));
        StringBuilder svg = new StringBuilder(
                "<svg viewBox=\"0 0 200 22\" preserveAspectRatio=\"none\" width=\"100%\" height=\"22\">");
        for (int i = 0; i < bins.length; i++) {
            double height = bins[i] == 0 ? 0 : Math.max(1, 22.0 * bins[i] / most);
            svg.append("<rect x=\"%d\" y=\"%s\" width=\"9\" height=\"%s\" fill=\"var(--sk-grey-300)\"/>"
                    .formatted(i * 10, 22 - height, height));
        }
        Drawing drawing = new Drawing(svg.append("</svg>").toString(), getTranslation("map.histogram"));
        drawing.addClassName("sk-histogram");
        return drawing;
    }

    private void showFilter(MapPicture picture, List<String> colours) {
        Filter.Remaining remaining = picture.remaining();
        FilterWords filter = new FilterWords(words);
        Div rows = new Div(
                outcome(colours.get(1), filter.meets(picture), remaining.areas()),
                outcome(colours.get(0), getTranslation("map.filter.0"), remaining.others()));
        rows.addClassName("sk-outcomes");
        figures.add(rows);
    }

    private Div outcome(String colour, String text, int areas) {
        Span swatch = new Span();
        swatch.addClassName("sk-swatch");
        swatch.getStyle().set("background", colour);
        Div row = new Div(
                swatch,
                new Span(getTranslation(
                        "map.filter.counted", text, words.formats().number(areas))));
        row.addClassNames("sk-state", "sk-12");
        return row;
    }

    private void showTwoInOne(MapPicture picture) {
        List<String> colours = Palette.of(picture);
        String first = words.lower(words.name(picture.layers().get(0).indicator()));
        String second = words.lower(words.name(picture.layers().get(1).indicator()));
        Div squares = new Div();
        squares.addClassName("sk-squares");
        for (int y = 2; y >= 0; y--) {
            for (int x = 0; x < 3; x++) {
                Span square = colour(colours.get(x + 3 * y));
                square.getElement().setAttribute("title", words.corner(picture, x + 3 * y));
                squares.add(square);
            }
        }
        Span right = new Span(first + " →");
        right.addClassNames("sk-axis-x", "sk-muted", "sk-12");
        Span up = new Span(second + " →");
        up.addClassNames("sk-axis-y", "sk-muted", "sk-12");
        Div square = new Div(up, squares, right);
        square.addClassName("sk-biv");
        Div corners = new Div(
                corner(colours.get(8), getTranslation("map.two.both.2")),
                corner(colours.get(2), getTranslation("map.two.mainly", first)),
                corner(colours.get(6), getTranslation("map.two.mainly", second)),
                corner(colours.get(0), getTranslation("map.two.both.0")));
        corners.addClassNames("sk-column", "sk-corners");
        Div both = new Div(square, corners);
        both.addClassName("sk-biv-legend");
        figures.add(both);
    }

    private static Div corner(String colour, String text) {
        Span swatch = colour(colour);
        swatch.addClassName("sk-swatch-small");
        Div corner = new Div(swatch, new Span(text));
        corner.addClassNames("sk-state", "sk-12");
        return corner;
    }

    private Div states() {
        Div states = new Div(state("whole", getTranslation("map.legend.whole")));
        for (CellState state : List.of(CellState.PROTECTED, CellState.NO_DATA, CellState.NOT_DELIVERED)) {
            states.add(state(state.code(), getTranslation("map.legend." + state.code())));
        }
        states.addClassName("sk-states");
        return states;
    }

    private static Div state(String pattern, String text) {
        Span swatch = new Span();
        swatch.addClassNames("sk-swatch", "sk-swatch-" + pattern);
        Div state = new Div(swatch, new Span(text));
        state.addClassNames("sk-state", "sk-12");
        return state;
    }

    /** How wide a class lies in the ramp is the same for all: the numbers below tell the limits. */
    private static Span colour(String colour) {
        Span span = new Span();
        span.getStyle().set("background", colour).set("flex", "1 1 " + FULL + "%");
        return span;
    }
}
