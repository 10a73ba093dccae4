package nl.straatkubus.web.text;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Unit;

/** How numbers, figures, periods and moments are written for one reader. */
public final class Formats {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int KILO = 1000;
    private static final char JOINED = '\u00a0';

    private final Locale locale;

    public Formats(Locale locale) {
        this.locale = Translations.spoken(locale);
    }

    public Locale locale() {
        return locale;
    }

    /** A whole number with separators: {@code 1.221}. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    public String decimal(double number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    /** Digits after the decimal sign that an indicator's figures deserve; percentages and money are whole. */
    public static int decimals(Indicator indicator) {
        boolean whole = indicator.unit().isMoney() || indicator.unit().isPercentage();
        return indicator.kind() == Kind.MEAN && !whole ? 1 : 0;
    }

    /** A figure with its unit in the reader's language: {@code 11%}, {@code € 38.500}, {@code 2,3 personen}; {@code € 1.000} counts in thousands. */
    public String figure(double value, Indicator indicator) {
        Unit unit = indicator.unit();
        if (unit.isMoney()) {
            return "€" + JOINED + decimal(value * unit.times(), decimals(indicator));
        }
        String number = decimal(value, decimals(indicator));
        return unit.isWords() ? number + JOINED + unit.in(locale) : number + unit.in(locale);
    }

    /** A figure where a unit in words stands beside it: {@code 2,3}, but {@code 11%}. */
    public String bare(double value, Indicator indicator) {
        return indicator.unit().isWords() ? decimal(value, decimals(indicator)) : figure(value, indicator);
    }

    /** How much a figure changed, with its sign: {@code +3 procentpunt}, {@code -€ 1.200}, {@code 0}. */
    public String difference(double value, Indicator indicator) {
        String size = indicator.unit().isPercentage()
                ? decimal(Math.abs(value), decimals(indicator)) + JOINED + Translations.text(locale, "shell.points")
                : figure(Math.abs(value), indicator);
        return value == 0 ? size : (value < 0 ? "-" : "+") + size;
    }

    /** {@code 2025}, {@code 2e kwartaal 2025}, {@code maart 2025}. */
    public String period(Period period) {
        return switch (period.grain()) {
            case YEAR -> Integer.toString(period.year());
            case QUARTER ->
                Translations.text(locale, "shell.quarter." + period.part(), Integer.toString(period.year()));
            case MONTH ->
                java.time.Month.of(period.part()).getDisplayName(TextStyle.FULL, locale) + " " + period.year();
        };
    }

    /** {@code 10 juli 2025}. */
    public String date(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(at.atZone(ZONE));
    }

    /** {@code 09:41:02}. */
    public String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", locale).format(at.atZone(ZONE));
    }

    /** {@code 86 kB}, {@code 1,2 MB}. */
    public String size(long bytes) {
        if (bytes < KILO * KILO) {
            return number(Math.max(1, Math.round(bytes / (double) KILO))) + JOINED + "kB";
        }
        return decimal(bytes / (double) (KILO * KILO), 1) + JOINED + "MB";
    }
}
