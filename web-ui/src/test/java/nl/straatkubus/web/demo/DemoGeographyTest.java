package nl.straatkubus.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import nl.straatkubus.platform.geography.LatticeDraft;
import nl.straatkubus.platform.geography.LatticeDraft.Neighbourhood;
import nl.straatkubus.platform.geography.LatticeDraft.Street;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.WKBWriter;

class DemoGeographyTest {
    /** A square metre in square degrees, at this latitude. */
    private static final double SQUARE_METRE = 1 / (111_270.0 * 68_000);

    private static final List<LatticeDraft> GEOGRAPHIES = Demo.create().geographies();

    static List<LatticeDraft> geographies() {
        return GEOGRAPHIES;
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(Demo.create().geographies().stream().map(DemoGeographyTest::checksum))
                .containsExactlyElementsOf(
                        GEOGRAPHIES.stream().map(DemoGeographyTest::checksum).toList());
    }

    @Test
    void hasTheSizesOfTheRealMunicipalities() {
        Map<String, Integer> streets = GEOGRAPHIES.stream()
                .collect(Collectors.toMap(
                        LatticeDraft::name, draft -> draft.streets().size()));
        assertThat(streets.get("Almere")).isCloseTo(4500, within(225));
        assertThat(streets.get("Dordrecht")).isCloseTo(3000, within(150));
        assertThat(streets.get("Zwijndrecht")).isCloseTo(1100, within(55));
        assertThat(GEOGRAPHIES.get(1).streets()).extracting(Street::pc6).contains("3311AA", "3311AB");
    }

    @ParameterizedTest
    @MethodSource("geographies")
    void streetsLieBesideEachOtherAndNeverOverEachOther(LatticeDraft draft) {
        STRtree index = new STRtree();
        for (Street street : draft.streets()) {
            assertThat(street.outline().getGeometryType()).as(street.pc6()).isEqualTo("Polygon");
            assertThat(street.outline().isValid()).as(street.pc6()).isTrue();
            assertThat(street.outline().getArea()).as(street.pc6()).isGreaterThan(200 * SQUARE_METRE);
            index.insert(street.outline().getEnvelopeInternal(), street);
        }
        for (Street street : draft.streets()) {
            for (Object near : index.query(street.outline().getEnvelopeInternal())) {
                Street other = (Street) near;
                if (other.pc6().compareTo(street.pc6()) > 0) {
                    assertThat(street.outline().relate(other.outline(), "2********"))
                            .as("%s over %s", street.pc6(), other.pc6())
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("geographies")
    void aStreetLiesInItsOwnNeighbourhoodOnly(LatticeDraft draft) {
        Map<String, Geometry> outlines =
                draft.neighbourhoods().stream().collect(Collectors.toMap(Neighbourhood::code, Neighbourhood::outline));
        for (Street street : draft.streets()) {
            double outside = street.outline()
                    .difference(outlines.get(street.neighbourhood()))
                    .getArea();
            assertThat(outside / street.outline().getArea()).as(street.pc6()).isLessThan(0.01);
        }
        for (Neighbourhood one : draft.neighbourhoods()) {
            for (Neighbourhood other : draft.neighbourhoods()) {
                if (one.code().compareTo(other.code()) < 0) {
                    assertThat(one.outline().intersects(other.outline()))
                            .as("%s and %s", one.name(), other.name())
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("geographies")
    void codesAreUniqueAndWellFormed(LatticeDraft draft) {
        String digits = draft.municipality().value().substring(2);
        assertThat(draft.districts())
                .extracting("code", String.class)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("WK" + digits + "\\d\\d"));
        assertThat(draft.neighbourhoods()).doesNotHaveDuplicates().allSatisfy(one -> assertThat(one.code())
                .startsWith("BU" + one.district().substring(2))
                .hasSize(10));
        assertThat(draft.neighbourhoods()).extracting(Neighbourhood::name).doesNotHaveDuplicates();
        assertThat(draft.streets())
                .extracting(Street::pc6)
                .doesNotHaveDuplicates()
                .allMatch(pc6 -> pc6.matches("[1-9]\\d{3}(?!SA|SD|SS)[A-EGHJ-NPR-TV-XZ]{2}"));
        assertThat(draft.streets().stream().map(Street::neighbourhood).distinct())
                .as("neighbourhoods follow each other whole")
                .containsExactlyElementsOf(
                        draft.neighbourhoods().stream().map(Neighbourhood::code).toList());
        assertThat(changes(draft.streets(), Street::neighbourhood))
                .isEqualTo(draft.neighbourhoods().size() - 1);
    }

    private static <T> long changes(List<T> list, Function<T, String> key) {
        long changes = 0;
        for (int i = 1; i < list.size(); i++) {
            changes += key.apply(list.get(i)).equals(key.apply(list.get(i - 1))) ? 0 : 1;
        }
        return changes;
    }

    private static long checksum(LatticeDraft draft) {
        CRC32 sum = new CRC32();
        WKBWriter writer = new WKBWriter();
        draft.streets().forEach(street -> {
            sum.update((street.pc6() + street.name() + street.households()).getBytes(StandardCharsets.UTF_8));
            sum.update(writer.write(street.outline()));
        });
        draft.neighbourhoods().forEach(one -> sum.update(writer.write(one.outline())));
        draft.features().forEach(one -> sum.update(writer.write(one.shape())));
        return sum.getValue();
    }
}
