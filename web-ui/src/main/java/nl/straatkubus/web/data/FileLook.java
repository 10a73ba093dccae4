package nl.straatkubus.web.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.ingest.format.Writing;
import nl.straatkubus.platform.geography.AreaCode;

/**
 * A first look at a file that a steward has in hand: how it is written, its columns, a few rows, and what each column
 * probably holds.
 *
 * @param rows at most {@link #LOOKED_AT}, each with a cell a column
 */
record FileLook(Writing writing, List<String> columns, List<List<String>> rows) {
    private static final int LOOKED_AT = 50;
    private static final List<String> PERIOD_WORDS = List.of("periode", "period", "jaar", "year", "kwartaal", "maand");
    private static final List<String> AREA_WORDS = List.of("pc6", "postcode", "buurt", "wijk", "gebied", "gm_code");
    private static final List<String> WHOLE_WORDS =
            List.of("huishoud", "woning", "inwoner", "totaal", "noemer", "won_", "personen", "adres", "bevolking");

    /** @throws nl.straatkubus.ingest.wording.Refused when it is no file that can be read */
    static FileLook at(Path file) {
        Writing writing = Table.recognise(() -> Files.newInputStream(file));
        try (Table table = Table.open(() -> Files.newInputStream(file), writing)) {
            List<String> columns = table.columns();
            List<List<String>> rows = new ArrayList<>();
            while (table.hasNext() && rows.size() < LOOKED_AT) {
                Row row = table.next();
                rows.add(IntStream.range(0, columns.size())
                        .mapToObj(i -> i < row.cells().length ? row.cells()[i] : "")
                        .toList());
            }
            return new FileLook(writing, List.copyOf(columns), rows);
        }
    }

    /** A few values of a column, as the file writes them. */
    String sample(String column) {
        int at = columns.indexOf(column);
        List<String> values = rows.stream()
                .map(row -> row.get(at))
                .filter(value -> !value.isBlank())
                .distinct()
                .limit(3)
                .toList();
        return String.join(", ", values);
    }

    Optional<String> areaColumn() {
        return named(AREA_WORDS).or(() -> columns.stream()
                .filter(column ->
                        mostly(column, value -> AreaCode.postcode(value).isPresent()))
                .findFirst());
    }

    Optional<String> periodColumn() {
        return named(PERIOD_WORDS);
    }

    /** The columns that hold numbers and are neither area nor period. */
    List<String> figures() {
        return columns.stream()
                .filter(column -> areaColumn().filter(column::equals).isEmpty())
                .filter(column -> periodColumn().filter(column::equals).isEmpty())
                .filter(column -> mostly(column, value -> value.matches("-?[\\d.]*,?\\d+|-?\\d+(\\.\\d+)?")))
                .toList();
    }

    /** The column that counts what the indicator is about: the first with numbers that are not the whole. */
    Optional<String> numerator() {
        List<String> figures = figures();
        return figures.stream()
                .filter(column -> denominator().filter(column::equals).isEmpty())
                .findFirst()
                .or(() -> figures.stream().findFirst());
    }

    /** The column with the units that are counted among, where one looks like it. */
    Optional<String> denominator() {
        List<String> figures = figures();
        return figures.size() < 2
                ? Optional.empty()
                : figures.stream()
                        .filter(column -> WHOLE_WORDS.stream().anyMatch(bare(column)::contains))
                        .findFirst();
    }

    /** Key of the words for a delimiter. */
    static String delimiterKey(String delimiter) {
        return switch (delimiter) {
            case ";" -> "data.delimiter.semicolon";
            case "," -> "data.delimiter.comma";
            case "|" -> "data.delimiter.bar";
            default -> "data.delimiter.tab";
        };
    }

    private Optional<String> named(List<String> words) {
        return words.stream()
                .flatMap(word -> columns.stream().filter(column -> bare(column).contains(word)))
                .findFirst();
    }

    private boolean mostly(String column, Predicate<String> holds) {
        int at = columns.indexOf(column);
        List<String> values = rows.stream()
                .map(row -> row.get(at).strip())
                .filter(value -> !value.isEmpty())
                .toList();
        return !values.isEmpty() && values.stream().filter(holds).count() > values.size() / 2;
    }

    private static String bare(String column) {
        return column.toLowerCase(Locale.ROOT);
    }
}
