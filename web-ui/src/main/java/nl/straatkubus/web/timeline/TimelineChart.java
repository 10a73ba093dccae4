package nl.straatkubus.web.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.straatkubus.web.shell.Drawing;

/**
 * Figures, signals, notes and interventions under one another on one line of time. The list below the drawing says the
 * same in words.
 */
final class TimelineChart {
    private static final double WIDTH = 900;
    private static final double EDGE = 10;
    private static final double FIGURE = 54;
    private static final double LANE = 26;
    private static final int MONTHS = 12;
    private static final int MOST_FIGURES = 3;

    private final AreaTimeline timeline;
    private final LocalDate first;
    private final LocalDate last;

    private TimelineChart(AreaTimeline timeline, LocalDate today) {
        this.timeline = timeline;
        LocalDate earliest = timeline.figures().stream()
                .map(figure -> day(figure.course().getFirst()))
                .min(LocalDate::compareTo)
                .orElse(today.minusYears(1));
        this.first = timeline.moments().stream()
                .map(Moment::day)
                .reduce(earliest, (one, other) -> one.isBefore(other) ? one : other);
        this.last = timeline.moments().stream()
                .map(one -> one.until().orElse(one.day()))
                .reduce(today, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** @param label what the drawing shows, in words */
    static Drawing of(AreaTimeline timeline, LocalDate today, String label) {
        return new Drawing(new TimelineChart(timeline, today).svg(), label);
    }

    private static LocalDate day(AreaTimeline.Step step) {
        int month = step.period().lastMonth();
        return LocalDate.of(month / MONTHS, month % MONTHS + 1, 1);
    }

    private double x(LocalDate day) {
        double all = Math.max(1, ChronoUnit.DAYS.between(first, last));
        return EDGE + (WIDTH - 2 * EDGE) * ChronoUnit.DAYS.between(first, day) / all;
    }

    private String svg() {
        StringBuilder lanes = new StringBuilder();
        List<AreaTimeline.Figure> figures =
                timeline.figures().stream().limit(MOST_FIGURES).toList();
        double y = 0;
        for (AreaTimeline.Figure figure : figures) {
            lanes.append(line(figure, y));
            y += FIGURE;
        }
        for (Moment.Kind kind : Moment.Kind.values()) {
            lanes.append(lane(kind, y));
            y += LANE;
        }
        return format(
                "<svg viewBox=\"0 0 %.0f %.0f\" fill=\"none\" stroke-linejoin=\"round\">%s%s</svg>",
                WIDTH, y + 18, lanes, years(y));
    }

    private String line(AreaTimeline.Figure figure, double top) {
        double low = figure.course().stream()
                .mapToDouble(AreaTimeline.Step::value)
                .min()
                .orElse(0);
        double high = figure.course().stream()
                .mapToDouble(AreaTimeline.Step::value)
                .max()
                .orElse(1);
        double room = FIGURE - 16;
        String points = figure.course().stream()
                .map(step -> format(
                        "%.1f,%.1f",
                        x(day(step)), top + 8 + (high == low ? room / 2 : room * (high - step.value()) / (high - low))))
                .collect(Collectors.joining(" "));
        return format(
                "<polyline points=\"%s\" stroke=\"var(--sk-theme-%d)\" stroke-width=\"2.2\"/>",
                points, figure.indicator().theme().number());
    }

    private String lane(Moment.Kind kind, double top) {
        double middle = top + LANE / 2;
        String line = format("<path d=\"M%.0f %.1fH%.0f\" stroke=\"var(--sk-grey-200)\"/>", EDGE, middle, WIDTH - EDGE);
        return timeline.moments().stream()
                .filter(one -> one.kind() == kind)
                .map(one -> mark(one, middle))
                .collect(Collectors.joining("", line, ""));
    }

    private String mark(Moment one, double y) {
        double from = x(one.day());
        return switch (one.kind()) {
            case INTERVENTION ->
                format(
                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"10\" rx=\"5\" fill=\"var(--sk-grey-600)\"/>",
                        from, y - 5, Math.max(10, x(one.until().orElse(last)) - from));
            case SIGNAL ->
                format(
                        "<path d=\"M%.1f %.1fl6 10h-12z\" fill=\"var(--sk-surface)\" stroke=\"var(--sk-text)\""
                                + " stroke-width=\"1.5\"/>",
                        from, y - 6);
            case NOTE ->
                format(
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"var(--sk-surface)\" stroke=\"var(--sk-text)\""
                                + " stroke-width=\"1.5\"/>",
                        from, y);
        };
    }

    private String years(double top) {
        StringBuilder years = new StringBuilder();
        for (int year = first.getYear() + 1; year <= last.getYear(); year++) {
            double at = x(LocalDate.of(year, 1, 1));
            years.append(format(
                    "<path d=\"M%.1f 0V%.1f\" stroke=\"var(--sk-grey-200)\" stroke-dasharray=\"2 4\"/>"
                            + "<text x=\"%.1f\" y=\"%.1f\" font-size=\"12\" fill=\"var(--sk-text-secondary)\">%d</text>",
                    at, top, at + 3, top + 14, year));
        }
        return years.toString();
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
