package nl.straatkubus.ingest.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.ingest.IngestTest;
import nl.straatkubus.ingest.format.FileSource;
import nl.straatkubus.ingest.format.WrittenFile;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.DutchGrid;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What the operator's files of outlines and points become. */
@IngestTest
class GeographiesTest {
    private static final MunicipalityCode ALKMAAR = new MunicipalityCode("GM0361");

    @Autowired
    Geographies geographies;

    @Autowired
    Lattices lattices;

    @Test
    void outlinesAndPointsBecomeALattice() {
        String outlines = collection(
                feature("BU03610100", "Centrum", "GM0361", 101, square(4.70, 52.60)),
                feature("BU03610101", "Noord", "GM0361", 40, square(4.70, 52.61)),
                feature("BU03610101", "Noord", "GM0361", 40, square(4.72, 52.61)),
                feature("BU03620000", "Elders", "GM0362", 10, square(4.80, 52.61)),
                feature("BU03610200", "Lijn", "GM0361", 5, "{\"type\":\"Point\",\"coordinates\":[4.7,52.6]}"),
                water("BU03619999", square(4.70, 52.62)));
        String districts =
                collection("{\"properties\":{\"WK_CODE\":\"WK036101\",\"WK_NAAM\":\"Binnenstad\"},\"geometry\":null}");
        String points = """
                pc6;lon;lat;buurtcode
                1811 AA;4,702;52,605;
                1811AB;4,708;52,605;
                1811AC;4,708;52,605;
                1811AB;4,709;52,605;
                1812AA;4,705;52,615;
                1813AA;5,9;52,615;
                kapot;4,705;52,615;
                """;
        Geographies.Loaded loaded = load(List.of(in(outlines), in(districts)), Optional.of(in(points)));

        assertThat(loaded.municipalities())
                .containsExactly(
                        new Geographies.LoadedMunicipality(ALKMAAR, "Alkmaar", "GM0361-2024-1", 1, 2, 4, 2, 141));
        assertThat(loaded.leftOut()).isEqualTo(new Geographies.LeftOut(1, 1, 1, 1, 1, 1));

        Lattice lattice = DataScope.shared(Duty.WORKER)
                .get(() -> lattices.active(ALKMAAR))
                .orElseThrow();
        assertThat(lattice.at(AreaLevel.DISTRICT)).extracting("name").containsExactly("Binnenstad");
        assertThat(lattice.at(AreaLevel.PC6)).extracting("households").containsExactlyInAnyOrder(34, 34, 33, 40);
        int street = lattice.find(new AreaCode("1812AA")).orElseThrow().node();
        assertThat(lattice.area(lattice.ancestor(street, AreaLevel.NEIGHBOURHOOD))
                        .code())
                .isEqualTo(new AreaCode("BU03610101"));
    }

    @Test
    void layersOfAGeoPackageInTheNationalGridBecomeTheSameLattice() {
        FileSource outlines = WrittenFile.geoPackage(
                "insert into gpkg_contents values ('buurten', 'features', 28992), ('wijken', 'features', 28992),"
                        + " ('gemeenten', 'features', 28992)",
                "insert into gpkg_geometry_columns values ('buurten', 'geom', 28992), ('wijken', 'geom', 28992),"
                        + " ('gemeenten', 'geom', 28992)",
                "create table buurten (id integer, geom blob, buurtcode text, buurtnaam text, wijkcode text,"
                        + " gemeentecode text, gemeentenaam text, aantal_huishoudens real, water text)",
                "insert into buurten values (1, " + block(111_000, 516_000, 1000)
                        + ", 'BU03610100', 'Centrum', 'WK036101', 'GM0361', 'Alkmaar', 100, 'NEE')",
                "insert into buurten values (2, " + block(112_000, 516_000, 1000)
                        + ", 'BU03610101', 'Noord', 'WK036101', 'GM0361', 'Alkmaar', 40, 'NEE')",
                "create table wijken (id integer, geom blob, wijkcode text, wijknaam text, gemeentecode text)",
                "insert into wijken values (1, " + block(111_000, 516_000, 2000)
                        + ", 'WK036101', 'Binnenstad', 'GM0361')",
                "create table gemeenten (id integer, geom blob, gemeentecode text, gemeentenaam text)",
                "insert into gemeenten values (1, " + block(111_000, 516_000, 2000) + ", 'GM0361', 'Alkmaar')");
        FileSource postcodes = WrittenFile.geoPackage(
                "insert into gpkg_contents values ('cbs_pc6_2024', 'features', 28992)",
                "insert into gpkg_geometry_columns values ('cbs_pc6_2024', 'geom', 28992)",
                "create table cbs_pc6_2024 (postcode6 text, geom blob, aantal_part_huishoudens integer)",
                "insert into cbs_pc6_2024 values ('1811AA', " + block(111_100, 516_100, 300) + ", 60)",
                "insert into cbs_pc6_2024 values ('1811AB', " + block(111_500, 516_100, 300) + ", 35)",
                "insert into cbs_pc6_2024 values ('1811AC', " + block(112_100, 516_100, 300) + ", -99997)",
                "insert into cbs_pc6_2024 values ('9711AA', " + block(233_000, 582_000, 300) + ", 90)");

        Geographies.Loaded loaded = load(List.of(outlines), Optional.of(postcodes));

        assertThat(loaded.municipalities())
                .containsExactly(
                        new Geographies.LoadedMunicipality(ALKMAAR, "Alkmaar", "GM0361-2024-1", 1, 2, 3, 2, 140));
        assertThat(loaded.leftOut()).isEqualTo(new Geographies.LeftOut(0, 0, 0, 0, 0, 1));
        Lattice lattice = DataScope.shared(Duty.WORKER)
                .get(() -> lattices.active(ALKMAAR))
                .orElseThrow();
        assertThat(lattice.at(AreaLevel.DISTRICT)).extracting("name").containsExactly("Binnenstad");
        assertThat(lattice.find(new AreaCode("1811AA")).orElseThrow().households())
                .isEqualTo(60);
        // The one postcode of the other neighbourhood tells no households: those of the neighbourhood are its own.
        assertThat(lattice.find(new AreaCode("1811AC")).orElseThrow().households())
                .isEqualTo(40);
        Coordinate corner = DutchGrid.toDegrees(111_100, 516_100);
        assertThat(DataScope.shared(Duty.WORKER).get(() -> lattices.outlines(lattice.id(), AreaLevel.PC6)).stream()
                        .flatMap(one -> Arrays.stream(one.shape().getCoordinates()))
                        .anyMatch(one -> one.distance(corner) < 1e-7))
                .isTrue();
    }

    private static String block(double x, double y, double size) {
        return WrittenFile.blob(new GeometryFactory().toGeometry(new Envelope(x, x + size, y, y + size)), 0);
    }

    @Test
    void otherCoordinatesAndOtherFilesAreRefused() {
        assertThatThrownBy(() -> load(
                        List.of(in(
                                collection(feature("BU03610100", "Centrum", "GM0361", 1, square(528_000, 6_917_000))))),
                        Optional.empty()))
                .isInstanceOf(UnreadableGeography.class)
                .hasMessageContaining("RD New");
        assertThatThrownBy(() -> load(List.of(in("{\"type\":\"Topology\"}")), Optional.empty()))
                .isInstanceOf(UnreadableGeography.class)
                .hasMessageContaining("FeatureCollection");
        assertThatThrownBy(() -> load(
                        List.of(in(collection(feature("BU03610100", "Centrum", "GM0361", 1, square(4.7, 52.6))))),
                        Optional.of(in("pc6;straat\n1811AA;Laat\n"))))
                .isInstanceOf(UnreadableGeography.class)
                .hasMessageContaining("lon");
    }

    private Geographies.Loaded load(List<FileSource> outlines, Optional<FileSource> points) {
        return DataScope.shared(Duty.WORKER).get(() -> geographies.load(outlines, points, Set.of(ALKMAAR), "2024-1"));
    }

    private static FileSource in(String text) {
        return WrittenFile.text(text);
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String code, String name, String municipality, int households, String geometry) {
        return """
                {"type":"Feature","properties":{"BU_CODE":"%s","BU_NAAM":"%s","WK_CODE":"WK%s","GM_CODE":"%s",
                 "GM_NAAM":"Alkmaar","AANTAL_HH":%d},"geometry":%s}""".formatted(code, name, code.substring(2, 8), municipality, households, geometry);
    }

    private static String water(String code, String geometry) {
        return "{\"properties\":{\"buurtcode\":\"%s\",\"gemeentecode\":\"GM0361\",\"water\":\"JA\"},\"geometry\":%s}"
                .formatted(code, geometry);
    }

    private static String square(double west, double south) {
        double size = 0.01;
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}"
                .formatted(west, south, west + size, south + size);
    }
}
