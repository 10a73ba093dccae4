package nl.straatkubus.web.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One table of {@code docs/access.md}: a row for each route, a column for each kind of caller.
 *
 * @param callers heads of the columns after the first
 */
record RightsTable(List<String> callers, List<Row> rows) {
    private static final Path DOCUMENT = Path.of("..", "docs", "access.md");

    /** @param allowed by caller */
    record Row(String route, Map<String, String> allowed) {}

    /** The table under a heading of the document. */
    static RightsTable under(String heading) {
        List<String> lines = lines();
        List<List<String>> table = lines.subList(lines.indexOf("## " + heading) + 1, lines.size()).stream()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .map(RightsTable::cells)
                .toList();
        List<String> callers = table.getFirst().subList(1, table.getFirst().size());
        List<Row> rows = new ArrayList<>();
        for (List<String> cells : table.subList(2, table.size())) {
            Map<String, String> allowed = new LinkedHashMap<>();
            for (int i = 0; i < callers.size(); i++) {
                allowed.put(callers.get(i), cells.get(i + 1));
            }
            rows.add(new Row(cells.getFirst().replace("`", ""), allowed));
        }
        return new RightsTable(callers, rows);
    }

    List<String> routes() {
        return rows.stream().map(Row::route).toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(DOCUMENT);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
