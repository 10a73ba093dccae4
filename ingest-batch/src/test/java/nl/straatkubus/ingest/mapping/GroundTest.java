package nl.straatkubus.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Places are looked up in the smallest area that holds nearly all of them. */
class GroundTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /**
     * A square of two by two: the lower neighbourhood has two postcodes side by side, the upper has none on its right
     * half. Both are a district; the municipality has another one to the right.
     */
    private static final Lattice TOWN = new Lattice(
            1,
            "GM0505-1",
            new MunicipalityCode("GM0505"),
            List.of(
                    area(0, AreaLevel.PC6, "3311AA", 3),
                    area(1, AreaLevel.PC6, "3311AB", 3),
                    area(2, AreaLevel.PC6, "3311AC", 4),
                    area(3, AreaLevel.NEIGHBOURHOOD, "BU05050101", 6),
                    area(4, AreaLevel.NEIGHBOURHOOD, "BU05050102", 6),
                    area(5, AreaLevel.NEIGHBOURHOOD, "BU05050201", 7),
                    area(6, AreaLevel.DISTRICT, "WK050501", 8),
                    area(7, AreaLevel.DISTRICT, "WK050502", 8),
                    area(8, AreaLevel.MUNICIPALITY, "GM0505", -1)));

    private static final List<Envelope> SQUARES = List.of(
            new Envelope(4, 5, 51, 52),
            new Envelope(5, 6, 51, 52),
            new Envelope(4, 5, 52, 53),
            new Envelope(4, 6, 51, 52),
            new Envelope(4, 6, 52, 53),
            new Envelope(6, 7, 51, 53));

    private static final Ground GROUND =
            new Ground(List.of(TOWN), (lattice, level) -> IntStream.range(0, SQUARES.size())
                    .filter(node -> TOWN.level(node) == level)
                    .mapToObj(node -> new Lattices.Outline(node, SHAPES.toGeometry(SQUARES.get(node))))
                    .toList());

    private static Area area(int node, AreaLevel level, String code, int parent) {
        return new Area(node, level, new AreaCode(code), code, parent, 10, 4.6, 51.8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "POINT (4.5 51.5); 3311AA",
                "POINT (5 51.5); 3311AA",
                "POINT (5.5 52.5); BU05050102",
                "POINT (8 52); ''",
                "MULTIPOINT ((5.2 51.2), (5.3 51.3)); 3311AB",
                "MULTIPOINT ((4.2 51.2), (5.3 51.3)); BU05050101",
                "LINESTRING (4.1 51.5, 4.99 51.5, 5.05 51.5); 3311AA",
                "LINESTRING (4.5 51.5, 5.5 51.5); BU05050101",
                "POLYGON ((4.2 51.2, 4.8 51.2, 4.8 51.8, 4.2 51.8, 4.2 51.2)); 3311AA",
                "POLYGON ((4.0 51.0, 5.05 51.0, 5.05 52.0, 4.0 52.0, 4.0 51.0)); 3311AA",
                "POLYGON ((4.0 51.0, 6.0 51.0, 6.0 52.1, 4.0 52.1, 4.0 51.0)); BU05050101",
                "POLYGON ((4.5 51.5, 5.5 51.5, 5.5 52.5, 4.5 52.5, 4.5 51.5)); WK050501",
                "POLYGON ((5.0 51.0, 7.0 51.0, 7.0 53.0, 5.0 53.0, 5.0 51.0)); GM0505",
                "POLYGON ((6.5 51.0, 7.5 51.0, 7.5 53.0, 6.5 53.0, 6.5 51.0)); ''"
            })
    void findsTheSmallestAreaThatHoldsNearlyAll(String place, String area) throws ParseException {
        Geometry shape = new WKTReader().read(place);
        assertThat(GROUND.find(shape).map(AreaCode::value).orElse("")).isEqualTo(area);
    }
}
