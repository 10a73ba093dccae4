package nl.straatkubus.platform.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

/** The national grid against points of which both coordinates are published. */
class DutchGridTest {
    private static final double METRES_A_DEGREE = 111_200;

    /** The tower in Amersfoort, then the points by which the Kadaster has transformations tested (RDNAPTRANS). */
    @ParameterizedTest
    @CsvSource({
        "155000.000, 463000.000, 5.387203658, 52.155172897",
        "117380.1200, 575040.3400, 4.824761912, 53.160753042",
        "247380.5600, 604580.7800, 6.776726674, 53.419482050",
        "182260.4500, 311480.6700, 5.773795548, 50.792584916",
        "16460.9100, 377380.2300, 3.397588595, 51.368607152"
    })
    void isWithinAMetreOfThePublishedPlace(double x, double y, double longitude, double latitude) {
        Coordinate degrees = DutchGrid.toDegrees(x, y);
        double shrink = Math.cos(Math.toRadians(latitude));
        assertThat((degrees.x - longitude) * METRES_A_DEGREE * shrink).isCloseTo(0, within(1.0));
        assertThat((degrees.y - latitude) * METRES_A_DEGREE).isCloseTo(0, within(1.0));
        Coordinate back = DutchGrid.of(degrees.x, degrees.y);
        assertThat(back.distance(new Coordinate(x, y))).isLessThan(0.01);
    }

    @ParameterizedTest
    @CsvSource({"5.2, 52.4, false", "143151, 486992, true", "573000, 6869000, false"})
    void tellsMetresFromDegrees(double x, double y, boolean metres) {
        assertThat(DutchGrid.holds(x, y)).isEqualTo(metres);
    }
}
