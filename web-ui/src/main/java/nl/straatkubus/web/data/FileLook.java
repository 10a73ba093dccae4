package nl.straatkubus.web.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.straatkubus.ingest.format.Reading;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.ingest.format.Writing;
import nl.straatkubus.ingest.mapping.ColumnGuess;
import nl.straatkubus.ingest.mapping.FaultMarks;

/**
 * A first look at a file that a steward has in hand: how it is written, its columns, its first rows, and what each
 * column probably holds.
 *
 * @param reading what the steward said of how it is written
 * @param rows at most {@link #LOOKED_AT}
 */
record FileLook(Writing writing, Reading reading, List<String> columns, List<Row> rows, ColumnGuess guess) {
    private static final int LOOKED_AT = 500;
    private static final int SAMPLES = 3;

    /** @throws nl.straatkubus.ingest.wording.Refused when it is no file that can be read */
    static FileLook at(Path file, Reading reading) {
        Writing writing = Table.recognise(() -> Files.newInputStream(file), reading);
        try (Table table = Table.open(() -> Files.newInputStream(file), writing)) {
            List<Row> rows = new ArrayList<>();
            while (table.hasNext() && rows.size() < LOOKED_AT) {
                rows.add(table.next());
            }
            return new FileLook(writing, reading, table.columns(), rows, new ColumnGuess(table.columns(), rows));
        }
    }

    /** Whether it is a fault file that comes back: rows that were left out before, mended. */
    boolean isMended() {
        return FaultMarks.areIn(columns);
    }

    /** The first rows, as they are written. */
    List<RowGrid.Shown> first(int limit) {
        return rows.stream()
                .limit(limit)
                .map(row -> new RowGrid.Shown(row.line(), List.of(row.cells()), List.of()))
                .toList();
    }

    /** A few values of a column, as the file writes them. */
    String sample(String column) {
        int at = columns.indexOf(column);
        List<String> values = rows.stream()
                .map(row -> cell(row, at))
                .filter(value -> !value.isBlank())
                .map(String::strip)
                .distinct()
                .limit(SAMPLES)
                .toList();
        return String.join(", ", values);
    }

    static String cell(Row row, int column) {
        return column >= 0 && column < row.cells().length ? row.cells()[column] : "";
    }

    /** Names of the columns at these places. */
    List<String> named(List<Integer> places) {
        return places.stream().map(columns::get).toList();
    }

    /** Columns that hold figures first, then the others. */
    List<String> figuresFirst() {
        List<String> figures = named(guess.figures());
        List<String> all = new ArrayList<>(figures);
        IntStream.range(0, columns.size())
                .mapToObj(columns::get)
                .filter(column -> !figures.contains(column))
                .forEach(all::add);
        return all;
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
}
