package nl.straatkubus.web.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.mapping.FigureGuess;
import nl.straatkubus.platform.catalogue.Kind;

/**
 * What an indicator may be made of in a file: columns, what stands in a column of observations, or records to count.
 *
 * @param open whether something else may be written, such as {@code status=open|heropend}
 */
record FigureChoices(FileLook look, RowKind rows, List<String> counts, List<String> wholes, boolean open) {
    /** @param kindColumn the column that says what was observed, where rows are observations */
    static FigureChoices of(FileLook look, RowKind rows, Optional<String> kindColumn) {
        return switch (rows) {
            case AREA -> {
                List<String> columns = look.figuresFirst();
                yield new FigureChoices(look, rows, columns, with(columns, Layout.HOUSEHOLDS), false);
            }
            case OBSERVATION -> {
                List<String> observed = kindColumn.map(look.guess()::values).orElse(List.of());
                List<String> wholes = new ArrayList<>(observed);
                wholes.addAll(look.named(look.guess().figures()));
                yield new FigureChoices(look, rows, observed, with(wholes, Layout.HOUSEHOLDS), true);
            }
            case RECORD ->
                new FigureChoices(look, rows, records(look), List.of(Layout.ALL_RECORDS, Layout.HOUSEHOLDS), true);
        };
    }

    private static List<String> with(List<String> columns, String other) {
        List<String> all = new ArrayList<>(columns);
        all.add(other);
        return all;
    }

    private static List<String> records(FileLook look) {
        List<String> choices = new ArrayList<>();
        choices.add(Layout.ALL_RECORDS);
        for (String column : look.guess().kinds()) {
            look.guess().values(column).forEach(value -> choices.add(column + "=" + value));
        }
        choices.addAll(look.named(look.guess().figures()));
        return choices;
    }

    /** What an indicator on this probably is. */
    FigureGuess guess(String count) {
        if (rows != RowKind.AREA) {
            boolean all = count.equals(Layout.ALL_RECORDS);
            return rows == RowKind.RECORD && !all && count.contains("=")
                    ? new FigureGuess(Kind.RATE, Optional.of(Layout.ALL_RECORDS), "%")
                    : new FigureGuess(Kind.COUNT, Optional.empty(), "");
        }
        FigureGuess guess = look.guess().figure(count);
        boolean needsWhole = guess.kind() != Kind.COUNT && guess.denominator().isEmpty();
        return needsWhole ? new FigureGuess(guess.kind(), Optional.of(Layout.HOUSEHOLDS), guess.unit()) : guess;
    }

    /** The first that a new dataset is probably about: all records, or a figure that is no whole itself. */
    Optional<String> first() {
        if (rows == RowKind.RECORD) {
            return Optional.of(Layout.ALL_RECORDS);
        }
        List<String> figures = rows == RowKind.AREA ? look.named(look.guess().figures()) : counts;
        List<String> wholes = figures.stream()
                .flatMap(one -> guess(one).denominator().stream())
                .toList();
        return figures.stream().filter(one -> !wholes.contains(one)).findFirst().or(() -> figures.stream()
                .findFirst());
    }

    /** A title from the name of a column: words instead of capitals and underscores. */
    static String title(String count) {
        String words = count.replaceFirst("^.*=", "")
                .replaceFirst("^\\*$", "")
                .replaceFirst("(?<=\\D)_\\d{1,3}$", "")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .replaceAll("[_\\s]+", " ")
                .strip()
                .toLowerCase(java.util.Locale.ROOT);
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
