package nl.straatkubus.web.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.web.shell.Drawing;
import nl.straatkubus.web.text.Formats;

/** What the size of a circle means: three circles of round numbers. */
final class SymbolLegend {
    private static final double RADIUS = 26;
    private static final double[] ROUND = {5, 2, 1};

    private final MapWords words;

    SymbolLegend(MapWords words) {
        this.words = words;
    }

    Div of(MapPicture picture) {
        Indicator indicator = picture.layers().getFirst().indicator();
        String colour = picture.mode() == Mode.CHANGE
                ? "var(--sk-div-7)"
                : Palette.of(picture).getFirst();
        Div rows = new Div();
        rows.addClassName("sk-circles");
        for (double number : steps(picture.largest())) {
            // What is counted stands with the first one: three times would not fit beside each other.
            boolean named = rows.getComponentCount() == 0 || indicator.unit().isMoney();
            Span label = new Span(
                    named
                            ? words.formats().figure((float) number, indicator)
                            : words.formats().decimal(number, Formats.decimals(indicator)));
            label.addClassName("sk-12");
            Div row = new Div(circle(number / picture.largest(), colour), label);
            row.addClassNames("sk-column", "sk-circle");
            rows.add(row);
        }
        Span how = new Span(picture.mode() == Mode.CHANGE ? change(picture) : words.text("map.circles"));
        how.addClassNames("sk-muted", "sk-12");
        Div legend = new Div(rows, how);
        legend.addClassName("sk-column");
        return legend;
    }

    private String change(MapPicture picture) {
        String orange = words.text("map.circles.orange");
        String blue = words.text("map.circles.blue");
        return picture.reversed()
                ? words.text("map.circles.change", blue, orange)
                : words.text("map.circles.change", orange, blue);
    }

    /** Round numbers: the largest that has a circle, and those next below a quarter and a sixteenth of it. */
    static List<Double> steps(double largest) {
        return DoubleStream.of(1, 4, 16)
                .mapToObj(part -> round(largest / part))
                .filter(one -> one >= 1 || one == round(largest))
                .distinct()
                .toList();
    }

    private static double round(double number) {
        double ten = Math.pow(10, Math.floor(Math.log10(number)));
        return DoubleStream.of(ROUND)
                .map(one -> one * ten)
                .filter(one -> one <= number)
                .findFirst()
                .orElse(number);
    }

    private static Drawing circle(double share, String colour) {
        double radius = RADIUS * Math.sqrt(share);
        double side = 2 * RADIUS + 2;
        return new Drawing(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %1$.0f %1$.0f\" width=\"%1$.0f\" height=\"%1$.0f\" aria-hidden=\"true\"><circle cx=\"%2$.1f\""
                        + " cy=\"%3$.1f\" r=\"%4$.1f\" fill=\"%5$s\" fill-opacity=\".86\" stroke=\"#fff\"/></svg>",
                side,
                side / 2,
                side - 1 - radius,
                radius,
                colour));
    }
}
