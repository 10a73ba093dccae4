package nl.straatkubus.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Where things lie is read from every form in which files say so, in the national grid and in degrees. */
class PlacesTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Coordinate GRID = new Coordinate(141520.985, 486745.013);
    private static final Coordinate DEGREES = new Coordinate(5.1892946, 52.3684214);
    /** A centimetre. */
    private static final double NEAR = 1e-7;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "naam;X;Y\nKerk;141520,985;486745,013\n",
                "naam;rd_x;rd_y\nKerk;141520.985;486745.013\n",
                "naam;lon;lat\nKerk;5,1892946;52,3684214\n",
                "naam;Latitude;Longitude\nKerk;52.3684214;5.1892946\n",
                "naam;x-coordinaat;y-coordinaat\nKerk;52.3684214;5.1892946\n",
                "naam;geo_point_2d\nKerk;52.3684214, 5.1892946\n",
                "naam;ligging (kaart)\nKerk;52.3684214, 5.1892946\n"
            })
    void columnsWithCoordinatesTellWhereARowLies(String text) {
        Row row = rows(WrittenFile.text(text)).getFirst();
        assertThat(row.cells()[0]).isEqualTo("Kerk");
        assertThat(row.cells()[row.cells().length - 1]).isEqualTo("52.368421, 5.189295");
        assertAt(row.place());
    }

    @Test
    void workbookTellsToo() {
        Row row = rows(WrittenFile.workbook(Map.of("blad", sheet -> {
                    sheet.value(0, 0, "naam");
                    sheet.value(0, 1, "x");
                    sheet.value(0, 2, "y");
                    sheet.value(1, 0, "Kerk");
                    sheet.value(1, 1, GRID.x);
                    sheet.value(1, 2, GRID.y);
                })))
                .getFirst();
        assertAt(row.place());
    }

    @Test
    void whatIsNoPlaceHereIsToldAsItStands() {
        List<Row> rows = rows(WrittenFile.text("id;x;y\n1;0;0\n2;;\n3;573000;6869000\n4;onbekend;5\n5;5,2;52,3\n"));
        assertThat(rows)
                .extracting(Row::place)
                .filteredOn(place -> place == null)
                .hasSize(4);
        assertThat(rows)
                .extracting(row -> row.cells()[3])
                .containsExactly("0, 0", "", "573000, 6869000", "onbekend, 5", "52.3, 5.2");
    }

    @Test
    void damagedRowStaysDamaged() {
        FileSource file = WrittenFile.text("id;x;y\n1;5,2\n2;5,2;52,3;te veel\n3;5,2;52,3\n");
        assertThat(rows(file)).extracting(row -> row.cells().length).containsExactly(3, 5, 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Point\",\"coordinates\":[5.1892946,52.3684214]}",
                "{\"coordinates\":[52.3684214,5.1892946],\"type\":\"Point\"}",
                "{\"type\":\"Point\",\"coordinates\":[141520.985,486745.013,1.5]}",
                "{\"type\":\"MultiPoint\",\"coordinates\":[[141520.985,486745.013]]}",
                "{\"type\":\"LineString\",\"coordinates\":[[141510.985,486735.013],[141530.985,486755.013]]}",
                "{\"type\":\"MultiLineString\",\"coordinates\":[[[141510.985,486735.013],[141530.985,486755.013]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[141510.985,486735.013],[141530.985,486735.013],"
                        + "[141530.985,486755.013],[141510.985,486755.013],[141510.985,486735.013]]]}",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[141510.985,486735.013],[141530.985,486735.013],"
                        + "[141530.985,486755.013],[141510.985,486755.013],[141510.985,486735.013]]]]}",
                "{\"type\":\"GeometryCollection\",\"geometries\":"
                        + "[{\"type\":\"Point\",\"coordinates\":[141520.985,486745.013]}]}"
            })
    void everyGeometryOfGeoJson(String geometry) {
        assertAt(rows(collection(geometry)).getFirst().place());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"type\":\"Point\",\"coordinates\":[]}",
                "{\"type\":\"Circle\",\"coordinates\":[5.2,52.3]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[5.2,52.3],[5.3,52.3],[5.3,52.4],[5.1,52.4]]]}",
                "{\"type\":\"Point\",\"coordinates\":[573000,6869000]}"
            })
    void geometryThatCannotBeReadLeavesTheRowItsAttributes(String geometry) {
        assertThat(rows(collection(geometry)).getFirst().cells()[0]).isEqualTo("Kerk");
        assertThat((Object) rows(collection(geometry)).getFirst().place()).isNull();
    }

    @Test
    void layersOfAGeoPackageInTheNationalGrid() {
        FileSource file = WrittenFile.geoPackage(
                "insert into gpkg_contents values ('kerken', 'features', 28992)",
                "insert into gpkg_geometry_columns values ('kerken', 'geom', 28992)",
                "create table kerken (fid integer primary key, geom blob, naam text)",
                "insert into kerken values (1, " + WrittenFile.blob(SHAPES.createPoint(GRID), 0) + ", 'Kerk')",
                "insert into kerken values (2, " + WrittenFile.blob(SHAPES.createPoint(GRID), 1) + ", 'Kapel')",
                "insert into kerken values (3, null, 'Moskee')",
                "insert into kerken values (4, x'4750ff', 'Tempel')");
        List<Row> rows = rows(file);
        assertThat(rows).extracting(row -> row.cells()[1]).containsExactly("Kerk", "Kapel", "Moskee", "Tempel");
        assertAt(rows.get(0).place());
        assertAt(rows.get(1).place());
        assertThat((Object) rows.get(2).place()).isNull();
        assertThat((Object) rows.get(3).place()).isNull();
        assertThat(WrittenFile.rows(file).getFirst()).containsExactly("fid", "naam", Table.LOCATION);
    }

    private static FileSource collection(String geometry) {
        return WrittenFile.text("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":"
                + geometry + ",\"properties\":{\"naam\":\"Kerk\"}}]}");
    }

    private static void assertAt(Geometry place) {
        assertThat((Object) place).isNotNull();
        Coordinate middle = place.getEnvelopeInternal().centre();
        assertThat(middle.x).isCloseTo(DEGREES.x, within(NEAR));
        assertThat(middle.y).isCloseTo(DEGREES.y, within(NEAR));
    }

    private static List<Row> rows(FileSource file) {
        List<Row> rows = new ArrayList<>();
        try (Table table = Table.open(file, Table.recognise(file))) {
            table.forEachRemaining(rows::add);
        }
        return rows;
    }
}
