package nl.straatkubus.ingest.geography;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.straatkubus.ingest.format.FileSource;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.platform.geography.AreaCode;
import org.locationtech.jts.geom.Coordinate;

/** Points of postcodes from delimited text. */
final class PointFile {
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}([.,]\\d+)?");

    /**
     * @param neighbourhood as the file says, may be empty
     * @param street name of the street, may be empty
     */
    record Point(String pc6, Coordinate at, String neighbourhood, String street) {}

    private final List<Point> points = new ArrayList<>();
    private int unreadable;
    private int doubles;

    PointFile(InputStream file) {
        try {
            byte[] content = file.readAllBytes();
            read(() -> new ByteArrayInputStream(content));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (Refused refused) {
            throw new UnreadableGeography("The file of points cannot be read: " + refused.getMessage(), refused);
        }
    }

    List<Point> points() {
        return points;
    }

    int unreadable() {
        return unreadable;
    }

    int doubles() {
        return doubles;
    }

    private void read(FileSource file) {
        try (Table table = Table.open(file, Table.recognise(file))) {
            List<String> columns = table.columns();
            int postcode = required(columns, "pc6", "postcode6", "postcode");
            int longitude = required(columns, "lon", "lng", "longitude");
            int latitude = required(columns, "lat", "latitude");
            int neighbourhood = find(columns, "buurtcode", "bu_code");
            int street = find(columns, "straat", "straatnaam", "street");
            Set<String> seen = new HashSet<>();
            while (table.hasNext()) {
                String[] cells = table.next().cells();
                Optional<AreaCode> code = AreaCode.postcode(cell(cells, postcode));
                Optional<Coordinate> at = coordinate(cell(cells, longitude), cell(cells, latitude));
                if (code.isEmpty() || at.isEmpty()) {
                    unreadable++;
                } else if (!seen.add(code.get().value())) {
                    doubles++;
                } else {
                    points.add(
                            new Point(code.get().value(), at.get(), cell(cells, neighbourhood), cell(cells, street)));
                }
            }
        }
    }

    private static String cell(String[] cells, int column) {
        return column >= 0 && column < cells.length ? cells[column].strip() : "";
    }

    private static Optional<Coordinate> coordinate(String longitude, String latitude) {
        return DEGREES.matcher(longitude).matches() && DEGREES.matcher(latitude).matches()
                ? Optional.of(new Coordinate(
                        Double.parseDouble(longitude.replace(',', '.')),
                        Double.parseDouble(latitude.replace(',', '.'))))
                : Optional.empty();
    }

    private static int required(List<String> columns, String... names) {
        int found = find(columns, names);
        if (found < 0) {
            throw new UnreadableGeography("The file of points has no column " + String.join(" or ", names) + "; it has "
                    + String.join(", ", columns));
        }
        return found;
    }

    private static int find(List<String> columns, String... names) {
        List<String> lower =
                columns.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        for (String name : names) {
            if (lower.contains(name)) {
                return lower.indexOf(name);
            }
        }
        return -1;
    }
}
