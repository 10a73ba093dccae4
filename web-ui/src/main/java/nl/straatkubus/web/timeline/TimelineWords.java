package nl.straatkubus.web.timeline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.interventions.Evaluation;
import nl.straatkubus.platform.interventions.Plan;
import nl.straatkubus.web.text.Formats;
import nl.straatkubus.web.text.Translations;

/** The words about timelines and interventions for one reader. */
record TimelineWords(Locale locale) {
    private static final double SMALL = 10;

    String text(String key, Object... parameters) {
        return Translations.text(locale, key, parameters);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", new Formats(locale).locale())
                .format(day);
    }

    String place(Area area) {
        String name = area.name().isEmpty() ? area.code().spaced() : area.name();
        return area.code().isPostcode() && !area.name().isEmpty()
                ? name + ", " + area.code().spaced()
                : name;
    }

    String duration(Plan plan) {
        return plan.ends()
                .map(end -> text("timeline.from-to", day(plan.starts()), day(end)))
                .orElseGet(() -> text("timeline.from", day(plan.starts())));
    }

    /** {@code Huurachterstand per kwartaal, van 6% (1e kwartaal 2023) naar 11% (4e kwartaal 2025)}. */
    String line(AreaTimeline.Figure figure) {
        AreaTimeline.Step first = figure.line().getFirst();
        AreaTimeline.Step last = figure.line().getLast();
        Formats formats = new Formats(locale);
        return text(
                "timeline.line." + code(last.period().grain()),
                figure.indicator().title().in(locale),
                formats.figure(first.value(), figure.indicator()),
                formats.period(first.period()),
                formats.figure(last.value(), figure.indicator()),
                formats.period(last.period()));
    }

    /** What became of the figure, as carefully as it is known. */
    String outcome(Evaluation evaluation) {
        return switch (evaluation) {
            case Evaluation.Unknown none -> text("timeline.unknown." + code(none.why()));
            case Evaluation.Compared it ->
                text(
                                "timeline.compared",
                                it.indicator().title().in(locale),
                                level(it.before()),
                                level(it.after()),
                                level(it.comparableBefore()),
                                level(it.comparableAfter()),
                                it.comparable())
                        + " "
                        + text(
                                it.isBeyondChance() ? "timeline.beyond-chance" : "timeline.within-chance",
                                signed(it.difference()),
                                signed(it.low()),
                                signed(it.high()));
        };
    }

    String caution(Evaluation.Caution caution) {
        return text("timeline.caution." + code(caution));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String level(double level) {
        return new Formats(locale).decimal(level, level < SMALL ? 1 : 0);
    }

    private String signed(double difference) {
        String size = new Formats(locale).decimal(Math.abs(difference), 1);
        return difference < 0 ? "-" + size : "+" + size;
    }
}
