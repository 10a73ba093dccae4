package nl.straatkubus.ingest.job;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetHistory;
import nl.straatkubus.ingest.dataset.DatasetVersion;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.geography.EarlierDeliveries;
import nl.straatkubus.ingest.raw.Coverage;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Received files that are read once more. The rows of a municipality without areas were passed over when its file came,
 * and a file that comes again changes nothing, so only the kept one can still give them. Such a reading is an import of
 * its own that holds these municipalities only: all others keep what they have.
 */
@Component
final class KeptDeliveries implements EarlierDeliveries {
    private final Datasets datasets;
    private final DatasetHistory history;
    private final ImportRuns runs;
    private final ImportQueue queue;
    private final JdbcClient database;
    private final Clock clock;

    KeptDeliveries(
            Datasets datasets,
            DatasetHistory history,
            ImportRuns runs,
            ImportQueue queue,
            JdbcClient database,
            Clock clock) {
        this.datasets = datasets;
        this.history = history;
        this.runs = runs;
        this.queue = queue;
        this.database = database;
        this.clock = clock;
    }

    /** A received file of which the version in force was made. */
    private record Delivery(long importId, String fileName, boolean gone) {}

    /**
     * What an import reads once more.
     *
     * @param file the import that received it
     */
    record Reading(long file, Set<MunicipalityCode> places) {}

    @Override
    public ReadAgain readAgain(Set<MunicipalityCode> places) {
        List<String> gone = new ArrayList<>();
        int files = 0;
        for (DatasetCode dataset :
                datasets.all().stream().map(one -> one.definition().code()).toList()) {
            for (Delivery delivery : history.active(dataset)
                    .map(version -> madeOf(dataset, version))
                    .orElse(List.of())) {
                if (delivery.gone()) {
                    gone.add(delivery.fileName());
                } else {
                    queue.add(ask(delivery, places));
                    files++;
                }
            }
        }
        return new ReadAgain(files, gone);
    }

    /** The oldest first: what came later goes before it. A version that was supplemented was also made of the one before. */
    private List<Delivery> madeOf(DatasetCode dataset, DatasetVersion version) {
        return database.sql("""
                        with recursive made as (
                            select p.import_id, v.number, v.supplemented
                            from version_part p join dataset_version v on v.import_id = p.import_id
                            where p.dataset = :dataset and p.version = :version
                            union
                            select p.import_id, v.number, v.supplemented
                            from made m join version_part p on p.dataset = :dataset and p.version = m.number - 1
                            join dataset_version v on v.import_id = p.import_id
                            where m.supplemented)
                        select distinct f.id, f.file_name, f.file_dropped_at is not null
                        from made m join import_run r on r.id = m.import_id
                        join import_run f on f.id = coalesce(r.reads_file_of, r.id)
                        order by f.id
                        """)
                .param("dataset", dataset.value())
                .param("version", version.number())
                .query((row, n) -> new Delivery(row.getLong(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    private long ask(Delivery delivery, Set<MunicipalityCode> places) {
        long id = database.sql("""
                        insert into import_run (dataset, file_name, bytes, checksum, submitted_by, received_at, state,
                            stage, trial, filling, reads_file_of, only_places)
                        select dataset, file_name, bytes, checksum, submitted_by, :now, 'waiting', 'received', false,
                            filling, id, :places
                        from import_run where id = :file returning id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param(
                        "places",
                        places.stream().map(MunicipalityCode::value).sorted().toArray(String[]::new))
                .param("file", delivery.importId())
                .query(Long.class)
                .single();
        runs.begins(id, ImportRun.Stage.RECEIVED);
        return id;
    }

    /** What an import reads once more; empty for one that brought its own file. */
    Optional<Reading> reading(long importId) {
        return database.sql(
                        "select reads_file_of, only_places from import_run where id = ? and reads_file_of is not null")
                .param(importId)
                .query((row, n) -> new Reading(
                        row.getLong(1),
                        Arrays.stream((String[]) row.getArray(2).getArray())
                                .map(MunicipalityCode::new)
                                .collect(Collectors.toSet())))
                .optional();
    }

    /** The import that received the file that this one reads. */
    long fileOf(ImportRun run) {
        return reading(run.id()).map(Reading::file).orElse(run.id());
    }

    /** Leaves out what a newer delivery brought while this one waited for its turn. */
    void leaveNewer(ImportRun run, Map<Coverage, Integer> covered) {
        history.active(run.dataset()).ifPresent(version -> database.sql("""
                        select p.municipality, p.period from version_part p join import_run r on r.id = p.import_id
                        where p.dataset = ? and p.version = ? and r.reads_file_of is null and r.finished_at > ?
                        """)
                .params(run.dataset().value(), version.number(), Timestamp.from(run.receivedAt()))
                .query(row -> {
                    covered.remove(
                            new Coverage(new MunicipalityCode(row.getString(1)), Period.parse(row.getString(2))));
                }));
    }
}
