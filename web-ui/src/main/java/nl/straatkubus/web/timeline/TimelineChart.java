package nl.straatkubus.web.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.web.shell.Drawing;

/**
 * Figures, signals, notes and interventions under one another on one line of time. The list below the drawing says the
 * same in words.
 */
final class TimelineChart {
    private static final double WIDTH = 900;
    private static final double EDGE = 10;
    private static final double FIGURE = 66;
    private static final double NAME = 14;
    private static final double LANE = 26;
    private static final int MONTHS = 12;

    private final AreaTimeline timeline;
    private final Locale locale;
    private final LocalDate first;
    private final LocalDate last;

    private TimelineChart(AreaTimeline timeline, LocalDate today, Locale locale) {
        this.timeline = timeline;
        this.locale = locale;
        LocalDate earliest = timeline.drawn().stream()
                .map(figure -> day(figure.line().getFirst()))
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
    static Drawing of(AreaTimeline timeline, LocalDate today, String label, Locale locale) {
        return new Drawing(new TimelineChart(timeline, today, locale).svg(), label);
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
        List<AreaTimeline.Figure> figures = timeline.drawn();
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
        List<AreaTimeline.Step> steps = figure.line();
        double low = steps.stream().mapToDouble(AreaTimeline.Step::value).min().orElse(0);
        double high = steps.stream().mapToDouble(AreaTimeline.Step::value).max().orElse(1);
        double room = FIGURE - NAME - 16;
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            double y = top
                    + NAME
                    + 8
                    + (high == low ? room / 2 : room * (high - steps.get(i).value()) / (high - low));
            path.append(format("%s%.1f %.1f", i > 0 && follows(steps, i) ? "L" : "M", x(day(steps.get(i))), y));
            if (stands(steps, i)) {
                path.append("h0");
            }
        }
        return format(
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"11\" fill=\"var(--sk-text-secondary)\">%s</text>"
                        + "<path d=\"%s\" stroke=\"var(--sk-theme-%d)\" stroke-width=\"2.2\" stroke-linecap=\"round\"/>",
                x(day(steps.getFirst())),
                top + 11,
                Drawing.escaped(figure.indicator().title().in(locale)),
                path,
                figure.indicator().theme().number());
    }

    /** Whether nothing is missing between a step and the one before it: over what is withheld no line runs. */
    private static boolean follows(List<AreaTimeline.Step> steps, int i) {
        Period period = steps.get(i).period();
        return period.lastMonth() - steps.get(i - 1).period().lastMonth() == period.months();
    }

    /** Whether a step has no neighbour to be joined with: then it is a dot. */
    private static boolean stands(List<AreaTimeline.Step> steps, int i) {
        return (i == 0 || !follows(steps, i)) && (i == steps.size() - 1 || !follows(steps, i + 1));
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
