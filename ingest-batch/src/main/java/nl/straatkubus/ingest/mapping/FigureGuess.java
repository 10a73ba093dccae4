package nl.straatkubus.ingest.mapping;

import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.Kind;

/**
 * What an indicator on a column probably is.
 *
 * @param denominator the column with the whole, where one looks like it
 * @param unit empty where nothing tells it
 */
public record FigureGuess(Kind kind, Optional<String> denominator, String unit) {
    private static final List<String> PEOPLE = List.of("aantinw", "aantalinw", "inwoner", "bevolking", "personen");
    private static final List<String> HOMES =
            List.of("huishoud", "aantalhh", "aanthh", "woning", "wonverh", "totaal", "noemer", "adres", "aansluiting");
    private static final List<String> PARTIES = List.of("installaties", "aansluiting", "klanten", "contracten");

    static FigureGuess of(String column, List<String> figures) {
        String bare = Columns.bare(column);
        boolean percentage =
                column.matches("(?i)(p_|perc|pct|aandeel).*") || bare.contains("percentage") || column.contains("%");
        if (percentage) {
            return new FigureGuess(Kind.MEAN, whole(column, figures), "%");
        }
        if (bare.matches("(gem|gemiddeld|mediaan|afstand).*|.*(afstandtot|woz|inkomen|dichth|gemiddeld).*")) {
            return new FigureGuess(Kind.MEAN, whole(column, figures), unit(bare));
        }
        if (bare.matches(".*(bedrag|omzet|kosten|schuld|vermogen|verbruik|levering).*")) {
            return new FigureGuess(Kind.AMOUNT, first(column, figures, PARTIES).or(() -> whole(column, figures)), "");
        }
        Optional<String> whole = isWhole(bare) ? Optional.empty() : whole(column, figures);
        return new FigureGuess(
                whole.isPresent() && figures.size() == 2 ? Kind.RATE : Kind.COUNT,
                whole.filter(one -> figures.size() == 2),
                whole.isPresent() && figures.size() == 2 ? "%" : "");
    }

    private static Optional<String> whole(String column, List<String> figures) {
        boolean ofPeople = Columns.bare(column).matches(".*(jr|jaar|inw|inkomen|migr|achtg|uitk).*");
        return ofPeople
                ? first(column, figures, PEOPLE).or(() -> first(column, figures, HOMES))
                : first(column, figures, HOMES).or(() -> first(column, figures, PEOPLE));
    }

    private static boolean isWhole(String bare) {
        return PEOPLE.stream().anyMatch(bare::contains) || HOMES.stream().anyMatch(bare::contains);
    }

    private static Optional<String> first(String column, List<String> figures, List<String> words) {
        return words.stream()
                .flatMap(word -> figures.stream()
                        .filter(one -> !one.equals(column) && Columns.bare(one).contains(word))
                        .filter(one -> !one.matches("(?i)(p_|perc|gem).*")))
                .findFirst();
    }

    private static String unit(String bare) {
        if (bare.contains("km")) {
            return "km";
        }
        return bare.contains("woz") || bare.contains("inkomen") ? "€ 1.000" : "";
    }
}
