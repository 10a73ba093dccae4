package nl.straatkubus.platform.catalogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year, a quarter or a month, written {@code 2024}, {@code 2024-Q1} or {@code 2024-03}. Sorts by its last month, then
 * the longer period last.
 *
 * @param part 0 for a year, 1..4 for a quarter, 1..12 for a month
 */
public record Period(int year, Grain grain, int part) implements Comparable<Period> {
    private static final Pattern CODE = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

    public enum Grain {
        MONTH,
        QUARTER,
        YEAR
    }

    /** @throws IllegalArgumentException when the text is none of the three forms */
    public static Period parse(String text) {
        Matcher m = CODE.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("Not a period (2024, 2024-Q1 or 2024-03): " + text);
        }
        int year = Integer.parseInt(m.group(1));
        if (m.group(2) != null) {
            return new Period(year, Grain.QUARTER, Integer.parseInt(m.group(2)));
        }
        return m.group(3) != null ? new Period(year, Grain.MONTH, Integer.parseInt(m.group(3))) : ofYear(year);
    }

    public static Period ofYear(int year) {
        return new Period(year, Grain.YEAR, 0);
    }

    public static Period ofQuarter(int year, int quarter) {
        return new Period(year, Grain.QUARTER, quarter);
    }

    /** The form that files, addresses and the API use. */
    public String code() {
        return switch (grain) {
            case YEAR -> "%04d".formatted(year);
            case QUARTER -> "%04d-Q%d".formatted(year, part);
            case MONTH -> "%04d-%02d".formatted(year, part);
        };
    }

    /** How many months the period has. */
    public int months() {
        return switch (grain) {
            case YEAR -> 12;
            case QUARTER -> 3;
            case MONTH -> 1;
        };
    }

    /** The last month of the period, counted from year 0. */
    public int lastMonth() {
        return year * 12
                + switch (grain) {
                    case YEAR -> 11;
                    case QUARTER -> part * 3 - 1;
                    case MONTH -> part - 1;
                };
    }

    @Override
    public int compareTo(Period other) {
        int byEnd = Integer.compare(lastMonth(), other.lastMonth());
        return byEnd != 0 ? byEnd : grain.compareTo(other.grain);
    }

    @Override
    public String toString() {
        return code();
    }
}
