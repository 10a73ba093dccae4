package nl.straatkubus.ingest.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.ingest.IngestTest;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;
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
    void otherCoordinatesAndOtherFilesAreRefused() {
        assertThatThrownBy(() -> load(
                        List.of(in(
                                collection(feature("BU03610100", "Centrum", "GM0361", 1, square(111_000, 516_000))))),
                        Optional.empty()))
                .isInstanceOf(UnreadableGeography.class)
                .hasMessageContaining("RD New");
        assertThatThrownBy(() -> load(List.of(in("{\"type\":\"Topology\"}")), Optional.empty()))
                .isInstanceOf(UnreadableGeography.class)
                .hasMessageContaining("FeatureCollection");
        assertThatThrownBy(() -> load(
                        List.of(in(collection(feature("BU03610100", "Centrum", "GM0361", 1, square(4.7, 52.6))))),
                        Optional.of(in("pc6;x;y\n1811AA;1;2\n"))))
                .isInstanceOf(UnreadableGeography.class)
                .hasMessageContaining("lon");
    }

    private Geographies.Loaded load(List<InputStream> outlines, Optional<InputStream> points) {
        return DataScope.shared(Duty.WORKER).get(() -> geographies.load(outlines, points, Set.of(ALKMAAR), "2024-1"));
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
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
