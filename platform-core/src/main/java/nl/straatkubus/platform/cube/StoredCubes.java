package nl.straatkubus.platform.cube;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.platform.tenancy.Trace;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cubes over stored slices. Releases and their slices never change, so they are cached by what they are; which of
 * them are in force is asked of the database at each opening. The cache is bounded in bytes over all municipalities together.
 */
@Component
final class StoredCubes implements Cubes, Trace {
    private static final int RELEASES = 5000;

    private static final int MUNICIPALITIES = 500;

    /** One part in so many of the cache is for surfaces. */
    private static final int SURFACES = 3;

    private final JdbcClient database;
    private final Catalogue catalogue;
    private final Lattices lattices;
    private final TransactionTemplate opening;
    private final Cache<SliceKey, Slice> slices;
    private final Cache<SurfaceKey, Surface> surfaces;
    private final Cache<Held, List<SliceKey>> contents =
            Caffeine.newBuilder().maximumSize(RELEASES).build();
    private final Cache<List<Held>, Map<IndicatorCode, NavigableMap<Period, SliceKey>>> together =
            Caffeine.newBuilder().maximumSize(MUNICIPALITIES).build();

    StoredCubes(
            JdbcClient database,
            Catalogue catalogue,
            Lattices lattices,
            PlatformTransactionManager transactions,
            @Value("${straatkubus.cube.cache-megabytes:96}") long megabytes) {
        this.database = database;
        this.catalogue = catalogue;
        this.lattices = lattices;
        this.opening = new TransactionTemplate(transactions);
        this.opening.setReadOnly(true);
        this.surfaces = Caffeine.newBuilder()
                .maximumWeight((megabytes << 20) / SURFACES)
                .<SurfaceKey, Surface>weigher(
                        (key, surface) -> 160 + surface.lattice().size() * 4 * Integer.BYTES)
                .build();
        this.slices = Caffeine.newBuilder()
                .maximumWeight((megabytes << 20) - (megabytes << 20) / SURFACES)
                .<SliceKey, Slice>weigher((key, slice) -> 160 + slice.size() * (1 + 3 * Float.BYTES))
                .build();
    }

    /**
     * Where a slice is kept.
     *
     * @param schema its release's schema, {@code shared} or the municipality's
     */
    record SliceKey(String schema, long release, long lattice, IndicatorCode indicator, Period period) {}

    /** @param finest the smallest areas that its viewers see */
    private record SurfaceKey(SliceKey slice, AreaLevel finest, AreaLevel level) {}

    /** What one release says of one lattice. */
    private record Held(String schema, long release, long lattice) {}

    @Override
    public Cube open(Viewer viewer) {
        MunicipalityCode municipality = viewer.municipality()
                .orElseThrow(() -> new AccessDenied("Only people of a municipality see its figures"));
        // One transaction is one connection, which takes its role and gives it back once instead of with every
        // question.
        return viewer.scope().get(() -> opening.execute(status -> open(viewer, municipality)));
    }

    private Cube open(Viewer viewer, MunicipalityCode municipality) {
        Lattice lattice = lattices.active(municipality)
                .orElseThrow(() -> new NoSuchElementException("No geography was loaded for " + municipality));
        List<Indicator> visible =
                catalogue.indicators().stream().filter(viewer::maySee).toList();
        Map<IndicatorCode, NavigableMap<Period, SliceKey>> all =
                together.get(inForce(municipality.schema(), lattice.id()), this::together);
        Map<IndicatorCode, NavigableMap<Period, SliceKey>> seen = new HashMap<>();
        visible.forEach(one -> seen.put(one.code(), all.getOrDefault(one.code(), Collections.emptyNavigableMap())));
        return new OpenCube(viewer, lattice, visible, seen, this, once(() -> relaid(viewer, lattice)));
    }

    private List<Held> inForce(String schema, long lattice) {
        return database.sql("""
                        select 'shared' as schema, release_id from shared.active_release
                        union all
                        select :schema, release_id from active_release
                        order by release_id
                        """)
                .param("schema", schema)
                .query((row, n) -> new Held(row.getString("schema"), row.getLong("release_id"), lattice))
                .list();
    }

    /** What releases hold never changes, so only which of them are in force is asked at each opening. */
    private Map<IndicatorCode, NavigableMap<Period, SliceKey>> together(List<Held> releases) {
        Map<IndicatorCode, NavigableMap<Period, SliceKey>> slicesOf = new HashMap<>();
        releases.stream()
                .flatMap(held -> contents.get(held, this::contents).stream())
                .forEach(key -> slicesOf.computeIfAbsent(key.indicator(), code -> new TreeMap<>())
                        .put(key.period(), key));
        slicesOf.replaceAll((code, periods) -> Collections.unmodifiableNavigableMap(periods));
        return slicesOf;
    }

    private List<SliceKey> contents(Held held) {
        return database.sql("select indicator, period from " + table(held.schema())
                        + " where release_id = ? and lattice_id = ?")
                .params(held.release(), held.lattice())
                .query((row, n) -> new SliceKey(
                        held.schema(),
                        held.release(),
                        held.lattice(),
                        new IndicatorCode(row.getString("indicator")),
                        Period.parse(row.getString("period"))))
                .list();
    }

    /** Asked at most once of a cube, and only by who shows courses. */
    private static <T> Supplier<T> once(Supplier<T> question) {
        AtomicReference<T> answer = new AtomicReference<>();
        return () -> answer.updateAndGet(known -> known == null ? question.get() : known);
    }

    /** The periods whose first release lies on another lattice of the municipality. */
    private Map<IndicatorCode, Set<Period>> relaid(Viewer viewer, Lattice lattice) {
        Map<IndicatorCode, Set<Period>> moved = new HashMap<>();
        int versions = viewer.scope()
                .get(() -> database.sql("select count(*) from shared.lattice where municipality = ?")
                        .param(lattice.municipality().value())
                        .query(Integer.class)
                        .single());
        if (versions == 1) {
            return moved;
        }
        viewer.scope().run(() -> database.sql("""
                        select indicator, period from (
                            select distinct on (indicator, period) indicator, period, lattice_id from (
                                select s.indicator, s.period, s.lattice_id, s.release_id from slice s
                                union all
                                select s.indicator, s.period, s.lattice_id, s.release_id from shared.slice s) every
                            join shared.lattice l on l.id = every.lattice_id and l.municipality = :municipality
                            order by indicator, period, release_id) first
                        where lattice_id <> :lattice
                        """)
                .param("municipality", lattice.municipality().value())
                .param("lattice", lattice.id())
                .query(row -> {
                    moved.computeIfAbsent(new IndicatorCode(row.getString(1)), code -> new HashSet<>())
                            .add(Period.parse(row.getString(2)));
                }));
        return moved;
    }

    /** A municipality that comes back begins its releases anew: what is remembered of the old ones must go. */
    @Override
    public void erase(MunicipalityCode code) {
        slices.asMap().keySet().removeIf(key -> key.schema().equals(code.schema()));
        contents.asMap().keySet().removeIf(held -> held.schema().equals(code.schema()));
        together.asMap().keySet().removeIf(all -> all.stream()
                .anyMatch(held -> held.schema().equals(code.schema())));
    }

    private static String table(String schema) {
        return schema.equals("shared") ? "shared.slice" : "slice";
    }

    /** As they are asked for again with every period, level and combination, the last ones stay. */
    Surface surface(Viewer viewer, Lattice lattice, SliceKey key, AreaLevel finest, AreaLevel level) {
        Slice slice = slice(viewer, lattice, key, finest);
        return surfaces.get(new SurfaceKey(key, finest, level), wanted -> Surface.of(lattice, slice, level));
    }

    /** A slice for one who sees nothing smaller than a level. */
    Slice slice(Viewer viewer, Lattice lattice, SliceKey key, AreaLevel finest) {
        Slice whole = load(viewer, key);
        return finest == AreaLevel.PC6 ? whole : whole.downTo(finest, lattice);
    }

    private Slice load(Viewer viewer, SliceKey key) {
        Slice cached = slices.getIfPresent(key);
        if (cached != null) {
            return cached;
        }
        Slice read = viewer.scope().get(() -> read(key));
        slices.put(key, read);
        return read;
    }

    private Slice read(SliceKey key) {
        byte[] columns = database.sql("select columns from " + table(key.schema())
                        + " where release_id = ? and lattice_id = ? and indicator = ? and period = ?")
                .params(
                        key.release(),
                        key.lattice(),
                        key.indicator().value(),
                        key.period().code())
                .query((row, n) -> row.getBytes("columns"))
                .single();
        return SliceColumns.decode(key.indicator(), key.period(), key.lattice(), columns);
    }
}
