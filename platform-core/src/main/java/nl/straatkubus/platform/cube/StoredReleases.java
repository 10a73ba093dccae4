package nl.straatkubus.platform.cube;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Releases and slices in the schema of the scope. */
@Component
final class StoredReleases implements Releases {
    private static final int SLICES_A_BATCH = 32;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StoredReleases(JdbcClient database, JdbcTemplate batches, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public long store(String dataset, long datasetVersion, List<Slice> slices, String certificate) {
        return transaction.execute(status -> {
            long release = database.sql("""
                            insert into release (dataset, dataset_version, created_at, certificate)
                            values (?, ?, ?, ?::jsonb) returning id
                            """)
                    .params(dataset, datasetVersion, Timestamp.from(clock.instant()), certificate)
                    .query(Long.class)
                    .single();
            for (int from = 0; from < slices.size(); from += SLICES_A_BATCH) {
                insert(release, slices.subList(from, Math.min(from + SLICES_A_BATCH, slices.size())));
            }
            return release;
        });
    }

    /** A slice in the form in which it is stored. */
    private record Packed(Slice slice, byte[] columns) {}

    private void insert(long release, List<Slice> some) {
        List<Packed> packed = some.parallelStream()
                .map(slice -> new Packed(slice, SliceColumns.encode(slice)))
                .toList();
        batches.batchUpdate(
                "insert into slice (release_id, lattice_id, indicator, period, columns) values (?, ?, ?, ?, ?)",
                packed,
                SLICES_A_BATCH,
                (row, one) -> {
                    row.setLong(1, release);
                    row.setLong(2, one.slice().lattice());
                    row.setString(3, one.slice().indicator().value());
                    row.setString(4, one.slice().period().code());
                    row.setBytes(5, one.columns());
                });
    }

    @Override
    public long replace(String dataset, long datasetVersion, List<Slice> slices, String certificate) {
        return transaction.execute(status -> {
            long release = store(dataset, datasetVersion, slices, certificate);
            database.sql("""
                            update active_release set release_id = ? where dataset = ? and release_id in (
                                select id from release where dataset = ? and dataset_version = ?)
                            """).params(release, dataset, dataset, datasetVersion).update();
            return release;
        });
    }

    @Override
    public void activate(String dataset, long release) {
        database.sql("""
                        insert into active_release (dataset, release_id) values (?, ?)
                        on conflict (dataset) do update set release_id = excluded.release_id
                        """).params(dataset, release).update();
    }

    @Override
    public Optional<Long> active(String dataset) {
        return database.sql("select release_id from active_release where dataset = ?")
                .param(dataset)
                .query(Long.class)
                .optional();
    }

    @Override
    public Optional<Instant> activeSince(String dataset) {
        return database.sql(
                        "select created_at from release where id = (select release_id from active_release where dataset = ?)")
                .param(dataset)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    @Override
    public List<Slice> inForce(String dataset, MunicipalityCode place) {
        return database.sql("""
                        select s.* from active_release a join slice s using (release_id)
                        where a.dataset = ? and s.lattice_id in (select id from shared.lattice where municipality = ?)
                        """)
                .params(dataset, place.value())
                .query((row, n) -> slice(row))
                .list();
    }

    @Override
    public List<Slice> inForce(Collection<IndicatorCode> indicators, MunicipalityCode place) {
        String[] codes = indicators.stream().map(IndicatorCode::value).toArray(String[]::new);
        String wanted = " where s.indicator = any (:codes)"
                + " and s.lattice_id in (select id from shared.lattice where municipality = :place)";
        String own = "select s.* from active_release a join slice s using (release_id)" + wanted;
        String query = DataScope.required().isShared()
                ? own
                : own + " union all select s.* from shared.active_release a join shared.slice s using (release_id)"
                        + wanted;
        return database.sql(query)
                .param("codes", codes)
                .param("place", place.value())
                .query((row, n) -> slice(row))
                .list();
    }

    private static Slice slice(ResultSet row) throws SQLException {
        return SliceColumns.decode(
                new IndicatorCode(row.getString("indicator")),
                Period.parse(row.getString("period")),
                row.getLong("lattice_id"),
                row.getBytes("columns"));
    }

    @Override
    public Optional<Long> ofVersion(String dataset, long datasetVersion) {
        return database.sql("select max(id) from release where dataset = ? and dataset_version = ? having count(*) > 0")
                .params(dataset, datasetVersion)
                .query(Long.class)
                .optional();
    }

    @Override
    public List<Stored> latest(int limit) {
        Stream<Stored> shared = latest("shared.", Ownership.SHARED, limit);
        return (DataScope.required().isShared() ? shared : Stream.concat(latest("", Ownership.OWN, limit), shared))
                .sorted(Comparator.comparing(Stored::at).reversed())
                .toList();
    }

    private Stream<Stored> latest(String prefix, Ownership owner, int limit) {
        return database
                .sql("""
                        select r.id, r.dataset, r.dataset_version, r.created_at, a.release_id is not null as active
                        from %1$srelease r left join %1$sactive_release a on a.release_id = r.id
                        order by r.id desc limit ?
                        """.formatted(prefix))
                .param(limit)
                .query((row, n) -> new Stored(
                        row.getLong("id"),
                        row.getString("dataset"),
                        row.getLong("dataset_version"),
                        row.getTimestamp("created_at").toInstant(),
                        owner,
                        row.getBoolean("active")))
                .list()
                .stream();
    }

    @Override
    public List<Part> parts(long release) {
        return database.sql("""
                        select lattice_id, indicator, period from slice
                        where release_id = ? order by lattice_id, indicator, period
                        """)
                .param(release)
                .query((row, n) ->
                        new Part(row.getLong(1), new IndicatorCode(row.getString(2)), Period.parse(row.getString(3))))
                .list();
    }

    @Override
    public List<Part> shown(long lattice) {
        return database.sql("""
                        select s.indicator, s.period from active_release a join slice s on s.release_id = a.release_id
                        where s.lattice_id = ? order by s.indicator, s.period
                        """)
                .param(lattice)
                .query((row, n) -> new Part(
                        lattice, new IndicatorCode(row.getString("indicator")), Period.parse(row.getString("period"))))
                .list();
    }

    @Override
    public Slice slice(long release, Part part) {
        byte[] columns = database.sql("""
                        select columns from slice
                        where release_id = ? and lattice_id = ? and indicator = ? and period = ?
                        """)
                .params(
                        release,
                        part.lattice(),
                        part.indicator().value(),
                        part.period().code())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("Release " + release + " has no " + part));
        return SliceColumns.decode(part.indicator(), part.period(), part.lattice(), columns);
    }

    @Override
    public Optional<String> certificate(long release) {
        String own = "select certificate::text from release where id = :id";
        String query = DataScope.required().isShared()
                ? own
                : own + " union all select certificate::text from shared.release where id = :id";
        return database.sql(query).param("id", release).query(String.class).optional();
    }
}
