package nl.straatkubus.platform.catalogue;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English for the units that the product proposes and that figures of Dutch municipalities mostly have. */
final class StandardUnits {
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("inwoner", "resident"),
            Map.entry("inwoners", "residents"),
            Map.entry("persoon", "person"),
            Map.entry("personen", "people"),
            Map.entry("volwassenen", "adults"),
            Map.entry("jeugdigen", "young people"),
            Map.entry("jongeren", "young people"),
            Map.entry("kinderen", "children"),
            Map.entry("ouderen", "older people"),
            Map.entry("mannen", "men"),
            Map.entry("vrouwen", "women"),
            Map.entry("leerlingen", "pupils"),
            Map.entry("respondenten", "respondents"),
            Map.entry("beroepsbevolking", "labour force"),
            Map.entry("huishouden", "household"),
            Map.entry("huishoudens", "households"),
            Map.entry("woning", "dwelling"),
            Map.entry("woningen", "dwellings"),
            Map.entry("huurwoningen", "rented dwellings"),
            Map.entry("koopwoningen", "owner-occupied dwellings"),
            Map.entry("adressen", "addresses"),
            Map.entry("aansluitingen", "connections"),
            Map.entry("bedrijven", "businesses"),
            Map.entry("auto's", "cars"),
            Map.entry("motorfietsen", "motorcycles"),
            Map.entry("meldingen", "reports"),
            Map.entry("misdrijven", "crimes"),
            Map.entry("incidenten", "incidents"),
            Map.entry("uitkeringen", "benefits"),
            Map.entry("bezoeken", "visits"),
            Map.entry("rapportcijfer", "score out of 10"),
            Map.entry("punten", "points"),
            Map.entry("jaar", "years"),
            Map.entry("maanden", "months"),
            Map.entry("weken", "weeks"),
            Map.entry("dagen", "days"),
            Map.entry("uur", "hours"),
            Map.entry("minuten", "minutes"),
            Map.entry("hectare", "hectares"));

    /** {@code per 1.000 inwoners}, {@code per km²}. */
    private static final Pattern RATIO = Pattern.compile("per (?:([\\d.]+) )?(.+)", Pattern.CASE_INSENSITIVE);

    private StandardUnits() {}

    /** The English words, or the same where none are known. */
    static String english(String nl) {
        Matcher ratio = RATIO.matcher(nl);
        if (ratio.matches()) {
            String number = ratio.group(1) == null ? "" : grouped(ratio.group(1)) + " ";
            return word(ratio.group(2)).map(one -> "per " + number + one).orElse(nl);
        }
        return word(nl).orElse(nl);
    }

    /** Thousands with a comma: {@code € 1,000}. */
    static String grouped(String nl) {
        return nl.replace('.', ',');
    }

    private static Optional<String> word(String nl) {
        return Optional.ofNullable(ENGLISH.get(nl.toLowerCase(Locale.ROOT)));
    }
}
