package nl.straatkubus.platform.geography;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lattices and their geometry files in the shared schema; read ones stay in memory as far as there is room,
 * because they never change.
 */
@Component
final class StoredLattices implements Lattices {
    /** What an area takes in memory, with its code, its name and its place in the tree. */
    private static final int AREA_BYTES = 256;

    private static final int AREAS_A_BATCH = 500;
    private static final long GEOMETRY_BYTES = 48 << 20;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher told;
    private final Cache<Long, Lattice> kept;
    private final Cache<Long, MapGeometry> geometries = Caffeine.newBuilder()
            .maximumWeight(GEOMETRY_BYTES)
            .<Long, MapGeometry>weigher((id, geometry) -> geometry.gzip().length)
            .build();

    StoredLattices(
            JdbcClient database,
            JdbcTemplate batches,
            TransactionTemplate transaction,
            Clock clock,
            ApplicationEventPublisher told,
            @Value("${straatkubus.geography.cache-megabytes:160}") long megabytes) {
        this.database = database;
        this.batches = batches;
        this.transaction = transaction;
        this.clock = clock;
        this.told = told;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(megabytes << 20)
                .<Long, Lattice>weigher((id, lattice) -> lattice.size() * AREA_BYTES)
                .build();
    }

    @Override
    public Optional<Lattice> active(MunicipalityCode municipality) {
        return database.sql("select id from shared.lattice where municipality = ? and active")
                .param(municipality.value())
                .query(Long.class)
                .optional()
                .map(this::byId);
    }

    @Override
    public Lattice byId(long id) {
        return kept.get(id, this::read);
    }

    @Override
    public List<MunicipalityCode> municipalities() {
        return database.sql("select municipality from shared.lattice where active order by municipality")
                .query((row, n) -> new MunicipalityCode(row.getString(1)))
                .list();
    }

    @Override
    public List<LargerAreas> larger() {
        Map<Long, List<Area>> byLattice = new LinkedHashMap<>();
        database.sql("""
                        select area.* from shared.area join shared.lattice on lattice.id = area.lattice_id
                        where lattice.active and area.level >= ? order by area.lattice_id, area.node
                        """).param(AreaLevel.NEIGHBOURHOOD.ordinal()).query(row -> {
            byLattice
                    .computeIfAbsent(row.getLong("lattice_id"), lattice -> new ArrayList<>())
                    .add(area(row));
        });
        return byLattice.entrySet().stream()
                .map(lattice -> new LargerAreas(
                        lattice.getKey(), lattice.getValue().getFirst().node(), lattice.getValue()))
                .toList();
    }

    @Override
    public Map<String, Integer> fourDigitsElsewhere() {
        Map<String, Integer> households = new HashMap<>();
        DataScope.required().municipality().ifPresent(own -> database.sql("""
                                select left(area.code, 4), sum(area.households) from shared.area
                                join shared.lattice on lattice.id = area.lattice_id
                                where lattice.active and lattice.municipality <> ? and area.level = ? group by 1
                                """)
                .params(own.value(), AreaLevel.PC6.ordinal())
                .query(row -> {
                    households.put(row.getString(1), row.getInt(2));
                }));
        return households;
    }

    @Override
    public Lattice load(LatticeDraft draft) {
        new DraftCheck(draft).pass();
        LatticeBuilder.Built built = new LatticeBuilder(draft).build();
        String code = draft.municipality() + "-" + draft.version();
        byte[] geometry = GeometryFile.gzip(code, built.areas(), built.outlines(), draft.features());
        String checksum = checksum(built, geometry);
        Lattice loaded = transaction.execute(status -> {
            long id =
                    find(draft.municipality(), checksum).orElseGet(() -> store(draft, code, checksum, geometry, built));
            putInForce(draft.municipality(), id);
            return byId(id);
        });
        told.publishEvent(new LatticeLoaded(loaded));
        return loaded;
    }

    private Optional<Long> find(MunicipalityCode municipality, String checksum) {
        return database.sql("select id from lattice where municipality = ? and checksum = ?")
                .params(municipality.value(), checksum)
                .query(Long.class)
                .optional();
    }

    private void putInForce(MunicipalityCode municipality, long id) {
        database.sql("update lattice set active = false where municipality = ? and active and id <> ?")
                .params(municipality.value(), id)
                .update();
        database.sql("update lattice set active = true where id = ?").param(id).update();
    }

    private long store(LatticeDraft draft, String code, String checksum, byte[] geometry, LatticeBuilder.Built built) {
        long id = database.sql("""
                        insert into lattice (municipality, code, checksum, active, created_at, geometry_name, geometry)
                        values (?, ?, ?, false, ?, ?, ?) returning id
                        """)
                .params(
                        draft.municipality().value(),
                        code,
                        checksum,
                        Timestamp.from(clock.instant()),
                        code + "-" + checksum.substring(0, 12) + ".json",
                        geometry)
                .query(Long.class)
                .single();
        WKBWriter wkb = new WKBWriter();
        batches.batchUpdate("""
                insert into area (lattice_id, node, level, code, name, parent, households, longitude, latitude, outline)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, built.areas(), AREAS_A_BATCH, (row, area) -> {
            row.setLong(1, id);
            row.setInt(2, area.node());
            row.setInt(3, area.level().ordinal());
            row.setString(4, area.code().value());
            row.setString(5, area.name());
            row.setInt(6, area.parent());
            row.setInt(7, area.households());
            row.setDouble(8, area.longitude());
            row.setDouble(9, area.latitude());
            row.setBytes(10, wkb.write(built.outlines().get(area.node())));
        });
        return id;
    }

    private Lattice read(long id) {
        List<Area> areas = database.sql("select * from shared.area where lattice_id = ? order by node")
                .param(id)
                .query((row, n) -> area(row))
                .list();
        return database.sql("select code, municipality from shared.lattice where id = ?")
                .param(id)
                .query((row, n) -> new Lattice(
                        id, row.getString("code"), new MunicipalityCode(row.getString("municipality")), areas))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No lattice " + id));
    }

    @Override
    public MapGeometry geometry(long latticeId) {
        return geometries.get(latticeId, this::readGeometry);
    }

    private MapGeometry readGeometry(long latticeId) {
        return database.sql("select geometry_name, geometry from shared.lattice where id = ?")
                .param(latticeId)
                .query((row, n) -> new MapGeometry(row.getString(1), row.getBytes(2)))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No lattice " + latticeId));
    }

    @Override
    public List<Outline> outlines(long latticeId, AreaLevel level) {
        return database.sql("select node, outline from shared.area where lattice_id = ? and level = ? order by node")
                .params(latticeId, level.ordinal())
                .query((row, n) -> new Outline(row.getInt(1), geometry(row.getBytes(2))))
                .list();
    }

    private static Geometry geometry(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException damaged) {
            throw new IllegalStateException("A stored outline is damaged", damaged);
        }
    }

    private static Area area(ResultSet row) throws SQLException {
        return new Area(
                row.getInt("node"),
                AreaLevel.values()[row.getInt("level")],
                new AreaCode(row.getString("code")),
                row.getString("name"),
                row.getInt("parent"),
                row.getInt("households"),
                row.getDouble("longitude"),
                row.getDouble("latitude"));
    }

    private static String checksum(LatticeBuilder.Built built, byte[] geometry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(geometry);
            built.areas()
                    .forEach(area ->
                            digest.update((area.code() + " " + area.households()).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
