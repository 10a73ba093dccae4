package nl.straatkubus.ingest.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.straatkubus.ingest.wording.Refused;

/** The row with the names of the columns: it may come after a title, and some files have none. */
final class Header {
    /** More than any workbook can hold; a file with more has its rows in its columns. */
    private static final int MOST_COLUMNS = 16_384;

    private static final double NEARLY_ALL = 0.8;
    private static final int COMPARED = 20;

    private Header() {}

    private enum Content {
        BLANK,
        POSTCODE,
        YEAR,
        NUMBER,
        TEXT
    }

    /** The line of the header among the first rows of a file; 0 when the rows begin with figures at once. */
    static int find(List<Row> rows) {
        int width = usualWidth(rows);
        for (int i = 0; i < rows.size(); i++) {
            String[] cells = rows.get(i).cells();
            long filled = Arrays.stream(cells).filter(cell -> !cell.isBlank()).count();
            if (filled >= Math.max(1, NEARLY_ALL * width)) {
                return isFigures(cells, rows.subList(i + 1, Math.min(rows.size(), i + 1 + COMPARED)))
                        ? 0
                        : (int) rows.get(i).line();
            }
        }
        return rows.isEmpty() ? 1 : (int) rows.getFirst().line();
    }

    private static int usualWidth(List<Row> rows) {
        Map<Integer, Integer> often = new HashMap<>();
        int usual = 1;
        for (Row row : rows) {
            int width = width(row.cells());
            int times = often.merge(width, 1, Integer::sum);
            int best = often.getOrDefault(usual, 0);
            if (times > best || (times == best && width > usual)) {
                usual = width;
            }
        }
        return usual;
    }

    private static int width(String[] cells) {
        int width = cells.length;
        while (width > 0 && cells[width - 1].isBlank()) {
            width--;
        }
        return width;
    }

    /** Whether the first row is like those below it, and holds something that names no column. */
    private static boolean isFigures(String[] first, List<Row> below) {
        boolean telling = false;
        for (int column = 0; column < first.length; column++) {
            Content content = content(first[column]);
            telling |= content == Content.POSTCODE || content == Content.NUMBER;
            if (content != Content.BLANK && !isUsual(content, column, below)) {
                return false;
            }
        }
        return telling && !below.isEmpty();
    }

    private static boolean isUsual(Content content, int column, List<Row> rows) {
        List<Content> filled = rows.stream()
                .filter(row -> column < row.cells().length)
                .map(row -> content(row.cells()[column]))
                .filter(one -> one != Content.BLANK)
                .toList();
        return filled.stream().filter(one -> one == content).count() * 2 >= filled.size();
    }

    private static Content content(String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return Content.BLANK;
        }
        if (text.matches("[1-9]\\d{3} ?[A-Za-z]{2}")) {
            return Content.POSTCODE;
        }
        if (text.matches("(19|20)\\d{2}")) {
            return Content.YEAR;
        }
        return text.matches("[-+]?\\d[\\d., ]*") ? Content.NUMBER : Content.TEXT;
    }

    /**
     * The names of the columns; a column without one is named after its place.
     *
     * @throws Refused when two columns have the same name, or there are too many to be columns
     */
    static List<String> names(String[] cells) {
        int used = width(cells);
        if (used > MOST_COLUMNS) {
            throw new Refused("file.too-many-columns", used, MOST_COLUMNS);
        }
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < used; i++) {
            String name = cells[i].isBlank() ? numbered(i) : cells[i].strip().replaceAll("\\s+", " ");
            if (!seen.add(name)) {
                throw new Refused("file.column-twice", name);
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    /** Names for the columns of a file that has no header. */
    static List<String> numbered(String[] cells) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.min(width(cells), MOST_COLUMNS); i++) {
            names.add(numbered(i));
        }
        return List.copyOf(names);
    }

    private static String numbered(int column) {
        return "Kolom " + (column + 1);
    }
}
