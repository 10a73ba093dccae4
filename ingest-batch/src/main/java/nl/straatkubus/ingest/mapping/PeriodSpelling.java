package nl.straatkubus.ingest.mapping;

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
        return month.matches() ? Optional.of(Period.parse(month.group(1) + '-' + month.group(2))) : Optional.empty();
    }
}
