package nl.straatkubus.platform.field;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.straatkubus.platform.field.PersonalTrace.Kind;

/**
 * Looks for what could lead to a person in a text: numbers of citizens (eleven test), telephones, addresses of mail,
 * number plates, house numbers and names. It helps somebody who writes in haste; it does not prove that a text names
 * nobody, which stays the author's to judge.
 */
public final class PersonalTraces {
    private static final Pattern EMAIL = Pattern.compile("[\\p{Alnum}._%+-]+@[\\p{Alnum}-]+(?:\\.[\\p{Alnum}-]+)+");
    private static final Pattern PHONE = Pattern.compile("(?<![\\d+])(?:(?:\\+|00)31[ .-]*(?:\\(0\\)[ .-]*)?|\\(?0)"
            + "(?:\\d[ ./()-]{0,2}){8}\\d(?!\\d)|(?<!\\d)\\+(?!31)\\d{1,3}(?:[ .-]?\\d){7,11}(?!\\d)");
    private static final Pattern CITIZEN_NUMBER =
            Pattern.compile("(?<![\\d+])(?:\\d{8,9}|\\d{3}([ .])\\d{3}\\1\\d{3}|\\d{4}([ .])\\d{2}\\2\\d{3})(?!\\d)");

    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final String MONTH = "(?:0[1-9]|1[0-2])";
    private static final String DAY = "(?:0[1-9]|[12]\\d|3[01])";
    private static final Pattern DATE = Pattern.compile(YEAR + MONTH + DAY + "|" + DAY + MONTH + YEAR);
    private static final Pattern CALLED_CITIZEN_NUMBER =
            caseless("\\b(?:bsn|burgerservicenummers?|sofi-?nummers?|sofinr)\\b[^\\d\\n]{0,20}$");

    private static final String HOUSE_NUMBER_ITSELF = "\\d{1,4}(?:[ -]?(?:[a-z]|hs|bis|hoog))?\\b";
    private static final Pattern HOUSE_NUMBER =
            caseless("\\b(?:huisnummer|huisnr|hnr|nummer|nr)\\.? ?" + HOUSE_NUMBER_ITSELF
                    + "|\\b\\p{L}{2,}(?:straat|laan|weg|plein|hof|kade|dijk|singel|gracht|pad|dreef|park|steeg|plantsoen|markt"
                    + "|erf|oord|haven|boulevard|allee|waard|rode|akker|weide|gaarde|burg) " + HOUSE_NUMBER_ITSELF
                    + "|\\b[1-9]\\d{3} ?[a-z]{2},? " + HOUSE_NUMBER_ITSELF
                    + "|\\bop (?:nummer )?\\d{1,4}[a-z]?\\b(?= (?:woont|wonen))");

    private static final String CAPITAL = "\\p{Lu}[\\p{Ll}'’-][\\p{L}'’-]*";
    private static final String BETWEEN = "(?:(?:van|de|der|den|het|ten|ter|te|el|al|ben|'t)\\s+)*";
    private static final Pattern ADDRESSED = Pattern.compile("(?iu:\\b(?:meneer|mijnheer|mevrouw|dhr|mevr|mw|de heer"
            + "|fam|familie|buurman|buurvrouw|genaamd|heet|heten))\\.?\\s+" + BETWEEN + "(" + CAPITAL + ")");
    private static final Pattern INITIALS = Pattern.compile("\\b(?:\\p{Lu}\\.\\s?){1,4}\\s?" + BETWEEN + CAPITAL);
    private static final Pattern CAPITALS =
            Pattern.compile("(?<![\\p{L}\\d])" + CAPITAL + "(?:\\s+" + BETWEEN + CAPITAL + ")?");
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d])\\p{L}+(?![\\p{L}\\d])");
    private static final Set<String> FIRST_NAMES = firstNames();

    private static final List<String> KNOWN =
            List.of("Nederland", "Albert Heijn", "Jumbo", "Lidl", "Aldi", "Dirk van den Broek");

    private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};
    private static final int ELEVEN = 11;

    private final Pattern places;

    /** @param placeNames streets and neighbourhoods, whose capitals name nobody */
    public PersonalTraces(Collection<String> placeNames) {
        this.places = Stream.concat(placeNames.stream(), KNOWN.stream())
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})"), PersonalTraces::caseless));
    }

    private static Pattern caseless(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Set<String> firstNames() {
        try (InputStream names = PersonalTraces.class.getResourceAsStream("first-names.txt")) {
            String all = new String(names.readAllBytes(), StandardCharsets.UTF_8);
            return Set.copyOf(Arrays.asList(all.strip().split("\\s+")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What was found, in the order of the text; where two overlap the one that is refused, else the earlier kind. */
    public List<PersonalTrace> in(String text) {
        List<PersonalTrace> found = new ArrayList<>();
        matches(EMAIL, text).forEach(match -> found.add(trace(Kind.EMAIL, match)));
        matches(PHONE, text).forEach(match -> found.add(trace(Kind.PHONE, match)));
        matches(CITIZEN_NUMBER, text)
                .filter(match -> passesElevenTest(match.group()))
                .filter(match -> !isDate(match, text))
                .forEach(match -> found.add(trace(Kind.CITIZEN_NUMBER, match)));
        NumberPlates.in(text).forEach(match -> found.add(trace(Kind.NUMBER_PLATE, match)));
        matches(HOUSE_NUMBER, text).forEach(match -> found.add(trace(Kind.HOUSE_NUMBER, match)));
        names(text).forEach(found::add);
        found.sort(Comparator.comparing(PersonalTrace::kind));
        List<PersonalTrace> apart = new ArrayList<>();
        found.stream()
                .filter(one -> apart.stream().noneMatch(other -> one.from() < other.to() && other.from() < one.to()))
                .forEach(apart::add);
        apart.sort(Comparator.comparingInt(PersonalTrace::from));
        return apart;
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static PersonalTrace trace(Kind kind, MatchResult match) {
        return new PersonalTrace(kind, match.start(), match.end());
    }

    /** The test of Dutch citizen service numbers: nine digits, those of eight with a nought before them. */
    private static boolean passesElevenTest(String written) {
        String digits = written.replaceAll("\\D", "");
        String nine = "0".repeat(WEIGHTS.length - digits.length()) + digits;
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (nine.charAt(i) - '0');
        }
        return sum % ELEVEN == 0 && !nine.chars().allMatch(digit -> digit == '0');
    }

    /**
     * Eight digits that read as a day, such as 20261123: one in eleven passes the test by chance, while numbers of citizens
     * of eight digits are rare. Where the text itself calls it a number of a citizen, it is one.
     */
    private static boolean isDate(MatchResult match, String text) {
        return DATE.matcher(match.group()).matches()
                && !CALLED_CITIZEN_NUMBER
                        .matcher(text.substring(0, match.start()))
                        .find();
    }

    /** Somebody who is addressed, initials, a known first name, or capitals where Dutch has none and no place has that name. */
    private List<PersonalTrace> names(String text) {
        List<MatchResult> known = matches(places, text).toList();
        List<PersonalTrace> names = new ArrayList<>();
        matches(ADDRESSED, text)
                .forEach(match -> names.add(new PersonalTrace(Kind.NAME, match.start(1), match.end(1))));
        matches(INITIALS, text).forEach(match -> names.add(trace(Kind.NAME, match)));
        matches(CAPITALS, text)
                .filter(match -> isWithin(text, match.start()))
                .forEach(match -> names.add(trace(Kind.NAME, match)));
        matches(WORD, text)
                .filter(match -> FIRST_NAMES.contains(match.group().toLowerCase(Locale.ROOT)))
                .forEach(match -> names.add(trace(Kind.NAME, match)));
        names.removeIf(
                name -> known.stream().anyMatch(place -> place.start() < name.to() && name.from() < place.end()));
        return names;
    }

    /** Whether a sentence is under way, so that a capital means something. */
    private static boolean isWithin(String text, int at) {
        String before = text.substring(0, at).stripTrailing();
        return !before.isEmpty() && ".!?:\n\"“‘(".indexOf(before.charAt(before.length() - 1)) < 0;
    }
}
