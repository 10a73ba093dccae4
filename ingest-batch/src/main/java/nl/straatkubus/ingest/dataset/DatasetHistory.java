package nl.straatkubus.ingest.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions that imports left, and how the last imports went, in the schema of the scope. */
@Component
public final class DatasetHistory {
    /**
     * True for a release {@code r} that was made under an earlier privacy policy than the one in force, when other
     * relations were declared between its indicators and others than are declared now, or when others of its indicators
     * held special data than do now.
     */
    public static final String OTHERWISE_PROTECTED = """
            (coalesce((r.certificate #>> '{inputs,policy}')::integer, 1)
                < (select version from privacy_policy where valid_until is null)
             or coalesce(r.certificate #> '{inputs,relations}', '[]'::jsonb) <> (
                select coalesce(jsonb_agg(now.line order by now.line collate "C"), '[]'::jsonb)
                from (select kind || ' ' || array_to_string(indicators, ' ') as line, indicators
                      from indicator_relation
                      union
                      select kind || ' ' || array_to_string(indicators, ' '), indicators
                      from shared.indicator_relation) now
                join dataset d on d.code = r.dataset and d.indicators && now.indicators)
             or r.certificate #> '{inputs,special}' <> (
                select coalesce(jsonb_agg(i.code order by i.code collate "C"), '[]'::jsonb)
                from indicator i where i.dataset = r.dataset and i.sensitivity = 'special'))
            """;

    private static final int IMPORTS_SHOWN = 8;

    private final JdbcClient database;
    private final Clock clock;

    DatasetHistory(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The versions of a dataset of the scope itself, newest first. */
    public List<DatasetVersion> versions(DatasetCode dataset) {
        return versions(dataset, "");
    }

    /** The version that everyone sees. */
    public Optional<DatasetVersion> active(DatasetCode dataset) {
        return versions(dataset).stream().filter(DatasetVersion::active).findFirst();
    }

    /** @param prefix {@code shared.} for a shared dataset, else empty */
    List<DatasetVersion> versions(DatasetCode dataset, String prefix) {
        return database.sql("""
                        select v.*, r.release_id is not null as active
                        from %1$sdataset_version v
                        left join (select a.release_id, p.dataset_version
                                   from %1$sactive_release a join %1$srelease p on p.id = a.release_id
                                   where a.dataset = :dataset) r on r.dataset_version = v.number
                        where v.dataset = :dataset order by v.number desc
                        """.formatted(prefix))
                .param("dataset", dataset.value())
                .query((row, n) -> version(row))
                .list();
    }

    List<RecentImport> lastImports(DatasetCode dataset, String prefix) {
        return database.sql("""
                        select id, state, rows_accepted, rows_rejected + areas_not_found as rejected, received_at
                        from %simport_run where dataset = :dataset and not trial order by id desc limit :limit
                        """.formatted(prefix))
                .param("dataset", dataset.value())
                .param("limit", IMPORTS_SHOWN)
                .query((row, n) -> new RecentImport(
                        row.getLong("id"),
                        row.getString("state"),
                        row.getLong("rows_accepted"),
                        row.getLong("rejected"),
                        row.getTimestamp("received_at").toInstant()))
                .list();
    }

    /** The version that already holds a file, unless the dataset was defined anew since. */
    public Optional<Integer> versionOf(DatasetCode dataset, String checksum) {
        return database.sql("""
                        select max(v.number) from dataset_version v join dataset d on d.code = v.dataset
                        join release r on r.dataset = v.dataset and r.dataset_version = v.number
                        where v.dataset = ? and v.checksum = ? and v.created_at >= d.defined_at
                        having count(*) > 0
                        """)
                .params(dataset.value(), checksum)
                .query(Integer.class)
                .optional();
    }

    /**
     * Adds the version that an import leaves, or gives the one that it left before.
     *
     * @param parts what it holds
     * @param supplemented whether some of it was taken from the version before
     * @return its number
     */
    public int add(DatasetCode dataset, long importId, Collection<VersionPart> parts, boolean supplemented) {
        String[] periods = parts.stream()
                .map(VersionPart::period)
                .distinct()
                .sorted()
                .map(Period::code)
                .toArray(String[]::new);
        int added = database.sql("""
                        insert into dataset_version
                            (dataset, number, import_id, created_at, created_by, file_name, checksum, rows, periods,
                             covers, source, terms, supplemented, left_at)
                        select r.dataset,
                            1 + coalesce((select max(number) from dataset_version where dataset = :dataset), 0),
                            r.id, :now, submitted_by, file_name, checksum, rows_accepted, :periods, :covers,
                            d.source, d.terms, :supplemented, :now
                        from import_run r join dataset d on d.code = r.dataset where r.id = :import
                        on conflict (import_id) do nothing
                        """)
                .param("dataset", dataset.value())
                .param("import", importId)
                .param("now", Timestamp.from(clock.instant()))
                .param("periods", periods)
                .param("covers", parts.stream().map(VersionPart::code).sorted().toArray(String[]::new))
                .param("supplemented", supplemented)
                .update();
        int number = database.sql("select number from dataset_version where import_id = ?")
                .param(importId)
                .query(Integer.class)
                .single();
        if (added == 1) {
            parts.forEach(part -> add(dataset, number, part));
        }
        return number;
    }

    private void add(DatasetCode dataset, int version, VersionPart part) {
        database.sql("""
                        insert into version_part (dataset, version, municipality, period, import_id, areas)
                        values (?, ?, ?, ?, ?, nullif(?, 0))
                        """)
                .params(
                        dataset.value(),
                        version,
                        part.municipality().value(),
                        part.period().code(),
                        part.importId(),
                        part.areas())
                .update();
    }

    /** What a version of the scope itself holds, by municipality and period. */
    public List<VersionPart> parts(DatasetCode dataset, int version) {
        return parts(dataset, version, "");
    }

    /** @param prefix {@code shared.} for a shared dataset, else empty */
    List<VersionPart> parts(DatasetCode dataset, int version, String prefix) {
        return database.sql("""
                        select municipality, period, import_id, coalesce(areas, 0) from %sversion_part
                        where dataset = ? and version = ? order by municipality, period
                        """.formatted(prefix))
                .params(dataset.value(), version)
                .query((row, n) -> new VersionPart(
                        new MunicipalityCode(row.getString(1)),
                        Period.parse(row.getString(2)),
                        row.getLong(3),
                        row.getInt(4)))
                .list();
    }

    /** The import of a dataset that waits or runs now. */
    public Optional<Long> underWay(DatasetCode dataset) {
        return database.sql("""
                        select min(id) from import_run
                        where dataset = ? and not trial and state in ('waiting', 'running') having count(*) > 0
                        """).param(dataset.value()).query(Long.class).optional();
    }

    /** Whether a release is still to be protected under the policy in force and the relations that are declared. */
    boolean awaitsProtection(long release) {
        return database.sql("select " + OTHERWISE_PROTECTED + " from release r where id = ?")
                .param(release)
                .query(Boolean.class)
                .single();
    }

    /** Whether the rows of a version were deleted; holds their deletion back until the transaction ends. */
    boolean isExpired(DatasetCode dataset, int version) {
        return database.sql("""
                        select rows_dropped_at is not null from dataset_version
                        where dataset = ? and number = ? for update
                        """)
                .params(dataset.value(), version)
                .query(Boolean.class)
                .single();
    }

    /** Notes that everyone sees this version from now on, and no longer the one before. */
    public void shown(DatasetCode dataset, int version) {
        database.sql("""
                        update dataset_version set left_at = case when number = :version then null else :now::timestamptz end
                        where dataset = :dataset and (number = :version) = (left_at is not null)
                        """)
                .param("dataset", dataset.value())
                .param("version", version)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Takes back the version of an import that failed before it was released; a released one stays.
     *
     * @return whether the import left no version
     */
    public boolean forget(long importId) {
        database.sql("""
                        delete from dataset_version v where import_id = ? and not exists (
                            select 1 from release r where r.dataset = v.dataset and r.dataset_version = v.number)
                        """).param(importId).update();
        return database.sql("select not exists (select 1 from dataset_version where import_id = ?)")
                .param(importId)
                .query(Boolean.class)
                .single();
    }

    private static DatasetVersion version(ResultSet row) throws SQLException {
        return new DatasetVersion(
                row.getInt("number"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                row.getString("file_name"),
                row.getString("checksum"),
                row.getLong("rows"),
                Arrays.stream((String[]) row.getArray("periods").getArray())
                        .map(Period::parse)
                        .toList(),
                row.getLong("import_id"),
                row.getBoolean("active"),
                row.getString("source"),
                row.getString("terms"),
                row.getBoolean("supplemented"),
                instant(row, "left_at"),
                instant(row, "rows_dropped_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
