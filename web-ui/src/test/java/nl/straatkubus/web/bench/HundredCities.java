package nl.straatkubus.web.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.bench.BenchCities.City;
import nl.straatkubus.web.journey.RunningProduct;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A hundred municipalities as large as a city, with an environment, areas and shared figures each, all looked at one after
 * another: what does not fit in the product's memory has to make room.
 */
final class HundredCities {
    private static final int CITIES = 100;
    private static final int FIRST = 8000;
    private static final int INDICATORS = 4;

    private final RunningProduct product;
    private final City city;
    private final JdbcClient database;
    private final List<MunicipalityCode> codes = IntStream.range(0, CITIES)
            .mapToObj(number -> new MunicipalityCode("GM" + (FIRST + number)))
            .toList();

    HundredCities(RunningProduct product, City city) {
        this.product = product;
        this.city = city;
        this.database = product.part(JdbcClient.class);
    }

    /** Gives each an environment, the areas of the city without their outlines, and shared figures. */
    void open() {
        codes.forEach(code -> product.part(Municipalities.class).open(code, "Stad " + code));
        DataScope.shared(Duty.WORKER).run(() -> release(copied()));
    }

    /** @return areas that were looked at, times indicators */
    long lookAtAll() {
        return codes.stream().mapToLong(this::look).sum();
    }

    /** Milliseconds since a moment, for each. */
    double each(long begin) {
        return (System.nanoTime() - begin) / 1e6 / CITIES;
    }

    private List<Long> copied() {
        List<Long> lattices = codes.stream()
                .map(code -> database.sql("""
                                insert into lattice
                                (municipality, code, checksum, active, created_at, geometry_name, geometry)
                                values (?, ?, ?, true, now(), ?, '') returning id
                                """)
                        .params(code.value(), code + "-copy", "copy", code + ".json")
                        .query(Long.class)
                        .single())
                .toList();
        database.sql("""
                        insert into area (lattice_id, node, level, code, name, parent, households, longitude, latitude)
                        select other.id, node, level, area.code, name, parent, households, longitude, latitude
                        from area cross join lattice other where lattice_id = ? and other.checksum = 'copy'
                        """).params(city.lattice().id()).update();
        return lattices;
    }

    private void release(List<Long> lattices) {
        Releases releases = product.part(Releases.class);
        List<Slice> slices = new ArrayList<>();
        for (int number = 0; number < INDICATORS; number++) {
            IndicatorCode code = BenchCities.sharedCode(number);
            product.part(Catalogue.class).define(BenchCities.indicator(code, number, Ownership.SHARED));
            int seed = number;
            lattices.forEach(lattice -> slices.add(BenchCities.slice(city.lattice(), lattice, code, seed)));
        }
        releases.activate("landelijk", releases.store("landelijk", 1, slices, "{}"));
    }

    private long look(MunicipalityCode code) {
        Viewer viewer = new Viewer(Optional.of(code), "bench", "Bench", Set.of(Function.AREA_MANAGER));
        Cube cube = product.part(Cubes.class).open(viewer);
        return IntStream.range(0, INDICATORS)
                .mapToObj(number -> cube.surface(BenchCities.sharedCode(number), BenchCities.PERIOD, AreaLevel.PC6)
                        .orElseThrow())
                .mapToLong(surface -> surface.rows().length)
                .sum();
    }
}
