package nl.straatkubus.ingest.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.straatkubus.platform.catalogue.Period;

/**
 * Reads periods: {@code 2024}, {@code 2024.0}, {@code 2024JJ00}; {@code 2024-Q1}, {@code 2024K1}, {@code 2024KW01};
 * {@code 2024-03}, {@code 2024MM03}, {@code 2024M03}.
 */
public final class PeriodSpelling {
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})(?:JJ00|[.,]0)?");
    private static final Pattern QUARTER = Pattern.compile("((?:19|20)\\d{2})[- ]?(?:[KQ]|KW0)([1-4])");
    private static final Pattern MONTH = Pattern.compile("((?:19|20)\\d{2})(?:-|MM|M)(0[1-9]|1[0-2])");

    private static final Pattern YEAR_WITHIN = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final List<String> MONTHS = List.of(
            "JANUARI",
            "FEBRUARI",
            "MAART",
            "APRIL",
            "MEI",
            "JUNI",
            "JULI",
            "AUGUSTUS",
            "SEPTEMBER",
            "OKTOBER",
            "NOVEMBER",
            "DECEMBER");
    private static final Pattern DATE = Pattern.compile(
            "(?:((?:19|20)\\d{2})[-/]?(\\d{2})[-/]?(\\d{2})|(\\d{1,2})[-/](\\d{1,2})[-/]((?:19|20)\\d{2}))(?:[T ].*)?");

    private PeriodSpelling() {}

    /** Empty when the text is none of the forms. */
    public static Optional<Period> read(String text) {
        String bare = text.strip().toUpperCase(Locale.ROOT);
        Matcher year = YEAR.matcher(bare);
        if (year.matches()) {
            return Optional.of(Period.ofYear(Integer.parseInt(year.group(1))));
        }
        Matcher quarter = QUARTER.matcher(bare);
        if (quarter.matches()) {
            return Optional.of(
                    Period.ofQuarter(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2))));
        }
        Matcher month = MONTH.matcher(bare);
        return month.matches() ? Optional.of(Period.parse(month.group(1) + '-' + month.group(2))) : inWords(bare);
    }

    /** {@code 1e kwartaal 2024}, {@code 2024 1e kwartaal}, {@code Q1 2024}; {@code maart 2024}, {@code 2024 maart}. */
    private static Optional<Period> inWords(String text) {
        Matcher year = YEAR_WITHIN.matcher(text);
        if (!year.find()) {
            return Optional.empty();
        }
        String rest = (text.substring(0, year.start()) + text.substring(year.end())).strip();
        int number = Integer.parseInt(year.group());
        if (rest.matches("[1-4]E KWARTAAL|[QK][1-4]")) {
            return Optional.of(Period.ofQuarter(number, Integer.parseInt(rest.replaceAll("[^1-4]", ""))));
        }
        int month = MONTHS.indexOf(rest) + 1;
        return month == 0 ? Optional.empty() : Optional.of(Period.parse("%04d-%02d".formatted(number, month)));
    }

    /** The day that a text names: {@code 2024-03-31}, {@code 31-03-2024}, {@code 20240331}, with or without a time. */
    static Optional<LocalDate> date(String text) {
        Matcher date = DATE.matcher(text.strip());
        if (!date.matches()) {
            return Optional.empty();
        }
        boolean yearFirst = date.group(1) != null;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(yearFirst ? 1 : 6)),
                    Integer.parseInt(date.group(yearFirst ? 2 : 5)),
                    Integer.parseInt(date.group(yearFirst ? 3 : 4))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The period of a length in which a day lies. */
    static Period around(LocalDate day, Period.Grain grain) {
        return switch (grain) {
            case YEAR -> Period.ofYear(day.getYear());
            case QUARTER -> Period.ofQuarter(day.getYear(), (day.getMonthValue() + 2) / 3);
            case MONTH -> Period.parse("%04d-%02d".formatted(day.getYear(), day.getMonthValue()));
        };
    }
}
