package nl.straatkubus.web.signals;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.straatkubus.platform.signals.Signal;
import nl.straatkubus.web.shell.Drawing;

/** The course of a signal's figure: here as a line, elsewhere dotted, the recent periods on a ground of their own. */
final class CourseChart {
    private static final double WIDTH = 240;
    private static final double HEIGHT = 72;
    private static final double EDGE = 6;

    private final Signal.Figure figure;
    private final int recentPeriods;
    private final double low;
    private final double high;

    private CourseChart(Signal.Figure figure, int recentPeriods) {
        this.figure = figure;
        this.recentPeriods = recentPeriods;
        double[] levels = figure.course().stream()
                .flatMapToDouble(step -> DoubleStream.of(step.level(), step.comparable()))
                .toArray();
        this.low = DoubleStream.of(levels).min().orElse(0);
        this.high = DoubleStream.of(levels).max().orElse(0);
    }

    /** @param label the course in words */
    static Drawing of(Signal.Figure figure, int recentPeriods, String label) {
        return new Drawing(new CourseChart(figure, recentPeriods).svg(), label);
    }

    /** For a list that says the same in words. */
    static Drawing small(Signal.Figure figure, int recentPeriods) {
        return new Drawing(new CourseChart(figure, recentPeriods).svg());
    }

    private String svg() {
        int last = figure.course().size() - 1;
        double halfPeriod = (month(last) - month(last - 1)) / 2.0;
        String ink = "var(--sk-theme-%d)".formatted(figure.indicator().theme().number());
        double recent = x(month(last - Math.min(recentPeriods, last) + 1) - halfPeriod);
        return String.format(
                Locale.ROOT,
                """
                <svg viewBox="0 0 %.0f %.0f" fill="none" stroke-linejoin="round" stroke-linecap="round">\
                <rect x="%.1f" y="0" width="%.1f" height="%.0f" fill="var(--sk-grey-100)"/>\
                <polyline points="%s" stroke="var(--sk-grey-600)" stroke-width="1.7" stroke-dasharray="1 3.2"/>\
                <polyline points="%s" stroke="%s" stroke-width="2.2"/>\
                <circle cx="%.1f" cy="%.1f" r="3.6" fill="%s"/></svg>""",
                WIDTH,
                HEIGHT,
                recent,
                x(month(last)) - recent,
                HEIGHT,
                line(Signal.Step::comparable),
                line(Signal.Step::level),
                ink,
                x(month(last)),
                y(figure.course().getLast().level()),
                ink);
    }

    private String line(ToDoubleFunction<Signal.Step> height) {
        return IntStream.range(0, figure.course().size())
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        x(month(i)),
                        y(height.applyAsDouble(figure.course().get(i)))))
                .collect(Collectors.joining(" "));
    }

    private double x(double month) {
        return EDGE
                + (WIDTH - 2 * EDGE)
                        * (month - month(0))
                        / (month(figure.course().size() - 1) - month(0));
    }

    private int month(int step) {
        return figure.course().get(step).period().lastMonth();
    }

    private double y(double level) {
        return high == low ? HEIGHT / 2 : EDGE + (HEIGHT - 2 * EDGE) * (high - level) / (high - low);
    }
}
