package nl.straatkubus.platform.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.straatkubus.platform.PlatformTest;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.geography.SketchCity;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.DatabaseAddress;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@PlatformTest
class CountryTilesTest {
    private static final double LONGITUDE = 4.6;
    private static final double LATITUDE = 51.8;

    @Autowired
    private Lattices lattices;

    @Autowired
    private CountryTiles tiles;

    @Autowired
    private DatabaseAddress address;

    @Test
    void a_lattice_is_cut_when_it_is_loaded_and_neighbours_share_a_tile() {
        Lattice first = load("GM0951", 3);
        Lattice second = load("GM0952", 4);

        CountryTiles.Country country = inWeb(tiles::inForce);
        assertThat(country.lattices()).contains(first.id(), second.id());
        ReadTile tile = tile(country, 7);
        assertThat(tile.layers()).containsKeys(Long.toString(first.id()), Long.toString(second.id()));
        assertThat(tile.layers().get(Long.toString(first.id())))
                .extracting(ReadTile.Feature::id, ReadTile.Feature::code)
                .containsExactly(tuple(first.root(), "GM0951"));
    }

    @Test
    void another_geography_is_another_version_and_the_old_one_is_gone() {
        load("GM0953", 3);
        CountryTiles.Country before = inWeb(tiles::inForce);
        load("GM0953", 5);
        CountryTiles.Country after = inWeb(tiles::inForce);

        assertThat(after.version()).isNotEqualTo(before.version());
        assertThat(inWeb(() -> tiles.tile("never", new TileAddress(7, 65, 42)))).isEmpty();
        assertThat(inWeb(() -> tiles.tile(after.version(), new TileAddress(14, 0, 0))))
                .map(ReadTile::of)
                .hasValueSatisfying(sea -> assertThat(sea.layers()).isEmpty());
    }

    @Test
    void what_was_loaded_before_there_were_tiles_is_cut_later() {
        Lattice old = load("GM0954", 3);
        CountryTiles.Country whole = inWeb(tiles::inForce);
        JdbcClient before = JdbcClient.create(new DriverManagerDataSource(address.url(), address.ownerUser(), ""));
        before.sql("delete from shared.tile_piece where lattice_id = ?")
                .param(old.id())
                .update();
        before.sql("delete from shared.cut_lattice where lattice_id = ?")
                .param(old.id())
                .update();

        assertThat(inWeb(tiles::inForce).lattices()).doesNotContain(old.id());
        assertThat(DataScope.shared(Duty.WORKER).get(tiles::cutMissing)).isEqualTo(1);
        assertThat(inWeb(tiles::inForce)).isEqualTo(whole);
    }

    @Test
    void at_every_zoom_the_areas_cover_the_municipality_without_gaps_or_overlaps() {
        Lattice lattice = load("GM0955", 6);
        Map<Integer, Geometry> shapes = new HashMap<>();
        for (AreaLevel level : AreaLevel.values()) {
            inWeb(() -> lattices.outlines(lattice.id(), level))
                    .forEach(outline -> shapes.put(outline.node(), outline.shape()));
        }
        Geometry whole = shapes.get(lattice.root());

        for (int zoom = 9; zoom <= CountryTiles.LARGEST; zoom++) {
            long covered = 0;
            for (int node : lattice.rows(CountryTiles.levelAt(zoom))) {
                covered += twiceTheArea(new WorldOutline(shapes.get(node)).at(zoom));
            }
            assertThat(covered)
                    .as("zoom %d", zoom)
                    .isPositive()
                    .isEqualTo(twiceTheArea(new WorldOutline(whole).at(zoom)));
        }
    }

    private static long twiceTheArea(List<int[]> rings) {
        return new ReadTile.Feature(0, "", rings).twiceTheArea();
    }

    private ReadTile tile(CountryTiles.Country country, int zoom) {
        double y = 0.5 - Math.log(Math.tan(Math.PI / 4 + Math.toRadians(LATITUDE) / 2)) / (2 * Math.PI);
        TileAddress at = new TileAddress(zoom, (int) ((LONGITUDE / 360 + 0.5) * (1 << zoom)), (int) (y * (1 << zoom)));
        return ReadTile.of(inWeb(() -> tiles.tile(country.version(), at)).orElseThrow());
    }

    private Lattice load(String code, int side) {
        return DataScope.shared(Duty.WORKER)
                .get(() -> lattices.load(SketchCity.draft(new MunicipalityCode(code), 3, side, true)));
    }

    private static <T> T inWeb(Supplier<T> question) {
        return DataScope.shared(Duty.WEB).get(question);
    }
}
