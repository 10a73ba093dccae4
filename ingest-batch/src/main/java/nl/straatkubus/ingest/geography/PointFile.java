package nl.straatkubus.ingest.geography;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.ingest.format.FileSource;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.platform.geography.AreaCode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Postcodes from a file that tells where each lies: at a point, or with its outline. */
final class PointFile {
    /**
     * @param at a point inside
     * @param neighbourhood as the file says, may be empty
     * @param street name of the street, may be empty
     * @param outline null where only a point is known
     * @param households 0 where the file tells none
     */
    record Point(String pc6, Coordinate at, String neighbourhood, String street, Geometry outline, int households) {}

    private final Envelope within;
    private final List<Point> points = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int unreadable;
    private int doubles;
    private int elsewhere;

    /** @param within what lies beyond is counted only: a file may be of the whole country */
    PointFile(FileSource file, Envelope within) {
        this.within = within;
        try {
            read(file);
        } catch (Refused refused) {
            throw new UnreadableGeography("The file of postcodes cannot be read: " + refused.getMessage(), refused);
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

    /** Postcodes that lie far from where they were looked for. */
    int elsewhere() {
        return elsewhere;
    }

    private void read(FileSource file) {
        try (Table table = Table.open(file, Table.recognise(file))) {
            List<String> columns = table.columns();
            int postcode = required(columns, "pc6", "postcode6", "postcode");
            if (!columns.contains(Table.LOCATION)) {
                throw new UnreadableGeography(
                        "The file of postcodes has no outlines and no coordinates (lon and lat, or x"
                                + " and y); it has " + String.join(", ", columns));
            }
            int neighbourhood = find(columns, "buurtcode", "bu_code");
            int street = find(columns, "straat", "straatnaam", "street");
            int households = find(columns, "aantal_part_huishoudens", "aantal_huishoudens", "huishoudens");
            while (table.hasNext()) {
                Row row = table.next();
                String[] cells = row.cells();
                Optional<AreaCode> code = AreaCode.postcode(cell(cells, postcode));
                if (code.isEmpty() || row.place() == null) {
                    unreadable++;
                } else if (!within.intersects(row.place().getEnvelopeInternal())) {
                    elsewhere++;
                } else if (!seen.add(code.get().value())) {
                    doubles++;
                } else {
                    points.add(new Point(
                            code.get().value(),
                            row.place().getInteriorPoint().getCoordinate(),
                            cell(cells, neighbourhood),
                            cell(cells, street),
                            Shapes.polygons(row.place()),
                            OutlineFiles.households(cell(cells, households))));
                }
            }
        }
    }

    private static String cell(String[] cells, int column) {
        return column >= 0 && column < cells.length ? cells[column].strip() : "";
    }

    private static int required(List<String> columns, String... names) {
        int found = find(columns, names);
        if (found < 0) {
            throw new UnreadableGeography("The file of postcodes has no column " + String.join(" or ", names)
                    + "; it has " + String.join(", ", columns));
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
