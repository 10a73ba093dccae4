package nl.straatkubus.ingest.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;

/** Rows with coordinates in two of their columns, or in one; where they lie is one column more. */
final class Located implements Table {
    private static final List<List<String>> PAIRS = List.of(
            List.of("x", "y"),
            List.of("xcoordinaat", "ycoordinaat"),
            List.of("xcoord", "ycoord"),
            List.of("xrd", "yrd"),
            List.of("rdx", "rdy"),
            List.of("lon", "lat"),
            List.of("lng", "lat"),
            List.of("longitude", "latitude"),
            List.of("lengtegraad", "breedtegraad"));
    private static final List<String> SINGLES = List.of("geopoint2d", bare(LOCATION));
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,7}([.,]\\d+)?");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;]\\s+|\\s+");

    private final Table raw;
    private final int[] coordinates;
    private final int place;
    private final List<String> columns;

    private Located(Table raw, int[] coordinates) {
        this.raw = raw;
        this.coordinates = coordinates;
        List<String> names = new ArrayList<>(raw.columns());
        // A file that was taken along and comes back has the column already.
        this.place = names.contains(LOCATION) ? names.indexOf(LOCATION) : names.size();
        if (place == names.size()) {
            names.add(LOCATION);
        }
        this.columns = List.copyOf(names);
    }

    /** The same table where no column holds coordinates. */
    static Table where(Table raw) {
        List<String> names = raw.columns().stream().map(Located::bare).toList();
        Optional<int[]> found = PAIRS.stream()
                .filter(names::containsAll)
                .findFirst()
                .map(pair -> new int[] {names.indexOf(pair.get(0)), names.indexOf(pair.get(1))})
                .or(() -> SINGLES.stream().filter(names::contains).findFirst().map(single ->
                        new int[] {names.indexOf(single)}));
        return found.<Table>map(at -> new Located(raw, at)).orElse(raw);
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", "");
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean hasNext() {
        return raw.hasNext();
    }

    /** A damaged row keeps a cell too many or too few. */
    @Override
    public Row next() {
        Row row = raw.next();
        String[] cells = Arrays.copyOf(
                row.cells(), row.cells().length + columns.size() - raw.columns().size());
        if (row.cells().length != raw.columns().size()) {
            IntStream.range(row.cells().length, cells.length).forEach(i -> cells[i] = "");
            return new Row(row.line(), cells);
        }
        List<String> told = told(row.cells());
        Geometry at = told.size() == 2
                        && told.stream().allMatch(one -> NUMBER.matcher(one).matches())
                ? Position.point(number(told.get(0)), number(told.get(1)))
                : null;
        cells[place] = at == null ? String.join(", ", told) : Position.text(at);
        return new Row(row.line(), cells, at);
    }

    private List<String> told(String[] cells) {
        return Arrays.stream(coordinates)
                .mapToObj(column -> cells[column].strip())
                .flatMap(text -> coordinates.length == 1 ? BETWEEN.splitAsStream(text) : Stream.of(text))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    @Override
    public void close() {
        raw.close();
    }
}
