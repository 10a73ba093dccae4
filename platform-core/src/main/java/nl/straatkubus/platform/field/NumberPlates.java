package nl.straatkubus.platform.field;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Dutch number plates by the fourteen series of the vehicle register (sidecodes), with hyphens, with spaces, or written
 * as one word.
 */
final class NumberPlates {
    /** Any letter up to the third series, no vowels since: they would make words and the names of months. */
    private static final List<String> OLD = List.of("LL-DD-DD", "DD-DD-LL", "DD-LL-DD");

    private static final List<String> NEW = List.of(
            "CC-DD-CC",
            "CC-CC-DD",
            "DD-CC-CC",
            "DD-CCC-D",
            "D-CCC-DD",
            "CC-DDD-C",
            "C-DDD-CC",
            "CCC-DD-C",
            "C-DD-CCC",
            "D-CC-DDD",
            "DDD-CC-D");
    /** Without hyphens these look like postcodes and dates: {@code 3311AB}, {@code 3 km 500}. */
    private static final List<String> ONLY_WITH_HYPHENS = List.of("DD-DD-LL");

    private static final Pattern HYPHENS = pattern(Stream.concat(OLD.stream(), NEW.stream()), "[-–]", true);
    private static final Pattern SPACES = pattern(others(), " ", false);
    private static final Pattern ONE_WORD = pattern(others(), "", true);
    private static final Pattern MARCH = Pattern.compile("(?i)\\d{1,2}[-–]mrt[-–]\\d{1,2}");

    private NumberPlates() {}

    static List<MatchResult> in(String text) {
        return Stream.of(HYPHENS, SPACES, ONE_WORD)
                .flatMap(one -> one.matcher(text).results())
                .filter(match -> !MARCH.matcher(match.group()).matches())
                .toList();
    }

    private static Stream<String> others() {
        return Stream.concat(OLD.stream(), NEW.stream()).filter(one -> !ONLY_WITH_HYPHENS.contains(one));
    }

    private static Pattern pattern(Stream<String> series, String between, boolean anyCase) {
        UnaryOperator<String> written = one -> Arrays.stream(one.split("-"))
                .map(part -> part.replace("D", "\\d").replace("L", "[A-Z]").replace("C", "[B-DF-HJ-NP-TV-Z]"))
                .collect(Collectors.joining(between));
        return Pattern.compile(
                series.map(written).collect(Collectors.joining("|", "(?<![\\p{L}\\d-])(?:", ")(?![\\p{L}\\d-])")),
                anyCase ? Pattern.CASE_INSENSITIVE : 0);
    }
}
