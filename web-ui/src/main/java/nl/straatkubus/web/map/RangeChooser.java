package nl.straatkubus.web.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.cube.Filter.Range;
import nl.straatkubus.web.shell.Drawing;
import nl.straatkubus.web.text.Formats;

/** A range of figures: their spread, a handle at each end, and the same ends to type. An end at the edge is open. */
final class RangeChooser extends Div {
    private static final int STEPS = 100;
    private static final int HEIGHT = 30;
    private static final int BAR = 10;

    private final MapWords words;
    private final Consumer<Range> changed;
    private final Span told = new Span();
    private final Div spread = new Div();
    private final RangeInput low = new RangeInput(ValueChangeMode.ON_CHANGE);
    private final RangeInput high = new RangeInput(ValueChangeMode.ON_CHANGE);
    private final NumberField from = new NumberField();
    private final NumberField upTo = new NumberField();
    private Range range = Range.OPEN;
    private double least;
    private double most;

    RangeChooser(MapWords words, String name, Consumer<Range> changed) {
        this.words = words;
        this.changed = changed;
        addClassName("sk-range-chooser");
        spread.addClassName("sk-spread");
        handle(low, getTranslation("map.filter.low", name), true);
        handle(high, getTranslation("map.filter.high", name), false);
        field(from, getTranslation("map.filter.low", name), true);
        field(upTo, getTranslation("map.filter.high", name), false);
        told.addClassNames("sk-12", "sk-fill");
        Div sliders = new Div(spread, low, high);
        sliders.addClassName("sk-two-handles");
        Div typed = new Div(told, from, new Span("–"), upTo);
        typed.addClassNames("sk-row", "sk-typed");
        add(sliders, typed);
    }

    private void handle(RangeInput handle, String label, boolean lower) {
        handle.addClassName("sk-range");
        handle.getElement().setAttribute("aria-label", label);
        handle.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                double value = change.getValue();
                move(value <= least && lower ? open(true) : value >= most && !lower ? open(false) : value, lower);
            }
        });
    }

    private void field(NumberField field, String label, boolean lower) {
        field.setAriaLabel(label);
        field.addThemeNames("small");
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                move(change.getValue() == null ? open(lower) : change.getValue(), lower);
            }
        });
    }

    private static double open(boolean lower) {
        return lower ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    /** One end moves no further than the other. */
    private void move(double to, boolean lower) {
        Range wished = lower
                ? new Range(Math.min(to, range.high()), range.high())
                : new Range(range.low(), Math.max(to, range.low()));
        if (wished.equals(range)) {
            place();
        } else {
            changed.accept(wished);
        }
    }

    void show(Layer layer) {
        Indicator indicator = layer.indicator();
        Spread figures = Spread.of(layer.surface());
        range = layer.range();
        least = figures.low();
        most = figures.high();
        double step = step(most - least, Formats.decimals(indicator));
        for (RangeInput handle : new RangeInput[] {low, high}) {
            handle.setMin(least);
            handle.setMax(most);
            handle.setStep(step);
            handle.setEnabled(most > least);
        }
        from.setPlaceholder(words.formats().decimal(least, Formats.decimals(indicator)));
        upTo.setPlaceholder(words.formats().decimal(most, Formats.decimals(indicator)));
        low.getElement().setAttribute("aria-valuetext", words.formats().figure(lowest(), indicator));
        high.getElement().setAttribute("aria-valuetext", words.formats().figure(highest(), indicator));
        told.setText(new FilterWords(words).range(indicator, range));
        place();
        draw(figures);
    }

    private void place() {
        low.setValue(lowest());
        high.setValue(highest());
        from.setValue(Double.isInfinite(range.low()) ? null : range.low());
        upTo.setValue(Double.isInfinite(range.high()) ? null : range.high());
        double span = most - least;
        double start = span == 0 ? 0 : (lowest() - least) / span * 100;
        double end = span == 0 ? 100 : (highest() - least) / span * 100;
        getStyle().set("--sk-from", start + "%").set("--sk-to", end + "%");
        // Where both handles lie together, the one that still has room to move is on top.
        setClassName("sk-low-on-top", start > 50);
    }

    private double lowest() {
        return Math.clamp(range.low(), least, most);
    }

    private double highest() {
        return Math.clamp(range.high(), least, most);
    }

    private void draw(Spread figures) {
        int tallest = 1;
        for (int bin : figures.bins()) {
            tallest = Math.max(tallest, bin);
        }
        StringBuilder svg = new StringBuilder(
                "<svg viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\">".formatted(Spread.BINS * BAR, HEIGHT));
        double width = (most - least) / Spread.BINS;
        for (int i = 0; i < Spread.BINS; i++) {
            boolean inside = least + (i + 1) * width > range.low() && least + i * width <= range.high();
            double height = figures.bins()[i] == 0 ? 0 : Math.max(1.0, HEIGHT * figures.bins()[i] / (double) tallest);
            svg.append("<rect x=\"%d\" y=\"%s\" width=\"%d\" height=\"%s\" fill=\"var(--sk-%s)\"/>"
                    .formatted(i * BAR, HEIGHT - height, BAR - 1, height, inside ? "seq-5" : "grey-300"));
        }
        spread.removeAll();
        spread.add(new Drawing(svg.append("</svg>").toString()));
    }

    /** A round step of which about a hundred lie between the ends, no finer than the figures are written. */
    private static double step(double span, int decimals) {
        double finest = Math.pow(10, -decimals);
        return span <= 0 ? finest : Math.max(finest, Math.pow(10, Math.floor(Math.log10(span / STEPS))));
    }
}
