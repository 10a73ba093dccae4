package nl.straatkubus.ingest.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions that imports left, and how the last imports went, in the schema of the scope. */
@Component
public final class DatasetHistory {
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
                        from %simport_run where dataset = :dataset order by id desc limit :limit
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
     * @param covered codes of the parts of the data that it holds
     * @return its number
     */
    public int add(DatasetCode dataset, long importId, Collection<Period> periods, Collection<String> covered) {
        String[] codes = periods.stream().sorted().map(Period::code).toArray(String[]::new);
        database.sql("""
                        insert into dataset_version
                            (dataset, number, import_id, created_at, created_by, file_name, checksum, rows, periods,
                             covers)
                        select dataset,
                            1 + coalesce((select max(number) from dataset_version where dataset = :dataset), 0),
                            id, :now, submitted_by, file_name, checksum, rows_accepted, :periods, :covers
                        from import_run where id = :import
                        on conflict (import_id) do nothing
                        """)
                .param("dataset", dataset.value())
                .param("import", importId)
                .param("now", Timestamp.from(clock.instant()))
                .param("periods", codes)
                .param("covers", covered.stream().sorted().toArray(String[]::new))
                .update();
        return database.sql("select number from dataset_version where import_id = ?")
                .param(importId)
                .query(Integer.class)
                .single();
    }

    /** Codes of the parts of the data that a version holds, as {@link #add} was told. */
    public List<String> covered(DatasetCode dataset, int version) {
        return database.sql("select unnest(covers) from dataset_version where dataset = ? and number = ?")
                .params(dataset.value(), version)
                .query(String.class)
                .list();
    }

    /** Takes back the version of an import that failed before it was released; a released one stays. */
    public void forget(long importId) {
        database.sql("""
                        delete from dataset_version v where import_id = ? and not exists (
                            select 1 from release r where r.dataset = v.dataset and r.dataset_version = v.number)
                        """).param(importId).update();
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
                row.getBoolean("active"));
    }
}
