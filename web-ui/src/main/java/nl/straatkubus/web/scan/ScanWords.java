package nl.straatkubus.web.scan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Unit;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.web.text.Formats;
import nl.straatkubus.web.text.Translations;

/** What a scan says of figures, in the reader's language. */
final class ScanWords {
    private static final int PERCENT = 100;
    private static final double TEN = 10;

    private final Locale locale;
    private final Formats formats;

    ScanWords(Locale locale) {
        this.locale = Translations.spoken(locale);
        this.formats = new Formats(locale);
    }

    Locale locale() {
        return locale;
    }

    Formats formats() {
        return formats;
    }

    String text(String key, Object... parameters) {
        return Translations.text(locale, "scan." + key, parameters);
    }

    String name(Indicator indicator) {
        return indicator.title().in(locale);
    }

    String circa(int households) {
        return formats.number(Math.round(households / TEN) * (long) TEN);
    }

    /** What stands below an indicator's name: its period, and what it counts where its figures do not say so. */
    String under(ScanRow row) {
        String period = formats.period(row.period());
        Unit unit = row.indicator().unit();
        return unit.isWords() ? period + " · " + unit.in(locale) : period;
    }

    /** A figure without a unit in words: those stand below the name. */
    String bare(double value, Indicator indicator) {
        return formats.bare(value, indicator);
    }

    String value(ScanRow row) {
        return row.state() == CellState.PUBLISHED
                ? bare(row.value(), row.indicator())
                : Translations.text(locale, "map.state." + row.state().code());
    }

    String around(ScanRow row) {
        return written(row.around(), row);
    }

    /** {@code +5 procentpunt}, or of a number which part of the municipality's it is. */
    String compared(ScanRow row) {
        if (row.isComparable()) {
            double difference = rounded(row.value(), row) - rounded(row.around(), row);
            return row.indicator().unit().isWords()
                    ? (difference > 0 ? "+" : "") + bare(difference, row.indicator())
                    : formats.difference(difference, row.indicator());
        }
        return row.share()
                .map(share -> text("share", Math.round(share * PERCENT) + "%"))
                .orElse("–");
    }

    /** As it is written, so that a difference fits the figures beside it. */
    private static double rounded(double value, ScanRow row) {
        double digits = Math.pow(TEN, Formats.decimals(row.indicator()));
        return Math.rint(value * digits) / digits;
    }

    String standing(ScanRow row) {
        return switch (row.standing()) {
            case MORE_ATTENTION -> text("standing.more");
            case LESS_ATTENTION -> text("standing.less");
            case ALIKE -> text("standing.alike");
            case DIFFERENT -> text(row.distance() > 0 ? "standing.higher" : "standing.lower");
            case UNKNOWN -> "";
        };
    }

    /** How many figures ask for more and for less attention than those of the municipality. */
    String summary(Scan scan, int more, int less) {
        int alike = scan.standing(ScanRow.Standing.ALIKE).size();
        int apart = scan.standing(ScanRow.Standing.DIFFERENT).size();
        return text(
                "summary",
                formats.number(more + less + alike + apart),
                scan.municipality().name(),
                formats.number(more),
                formats.number(less),
                formats.number(alike));
    }

    /** {@code Huurachterstand: 11%, gemeente 6%}. */
    String against(ScanRow row) {
        return text("against", name(row.indicator()), value(row), around(row));
    }

    /** Where the district lies, for who does not see the drawing. */
    String place(ScanRow row) {
        return text(
                "place.told",
                value(row),
                around(row),
                formats.figure(row.districts()[0], row.indicator()),
                formats.figure(row.districts()[row.districts().length - 1], row.indicator()));
    }

    /** The course, for who does not see the line. */
    String course(ScanRow row) {
        String steps = row.course().stream()
                .map(step -> formats.period(step.period()) + " " + written(step.value(), row))
                .collect(Collectors.joining(", "));
        return text("course.told", name(row.indicator()), steps);
    }

    String written(float value, ScanRow row) {
        return Float.isNaN(value) ? "–" : bare(value, row.indicator());
    }

    String left(List<Indicator> indicators) {
        return Translations.text(
                locale,
                "map.take.left",
                indicators.stream()
                        .map(indicator -> name(indicator) + " (" + indicator.source() + ")")
                        .collect(Collectors.joining(", ")));
    }

    String protection() {
        return Translations.text(locale, "map.take.protected");
    }

    String terms(String code) {
        return Translations.textOr(locale, "data.terms." + code, code);
    }

    /** Indicators with commas between, each with its period. */
    String named(List<ScanRow> rows) {
        return rows.stream()
                .map(row -> name(row.indicator()) + " (" + formats.period(row.period()) + ")")
                .collect(Collectors.joining(", "));
    }
}
