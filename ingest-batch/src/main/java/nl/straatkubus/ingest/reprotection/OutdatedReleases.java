package nl.straatkubus.ingest.reprotection;

import java.util.List;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetHistory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The dataset versions of the scope whose newest release was made under an earlier privacy policy than the one in force,
 * under other relations or classes of sensitivity than are declared, or lies on a geography that no longer is in force:
 * those on the map first. What was made anew is not in the list, so whoever works it off may be stopped at any moment and
 * begin again. A version whose rows were deleted is not in it: it can no longer be put back.
 */
@Component
final class OutdatedReleases {
    private final JdbcClient database;

    OutdatedReleases(JdbcClient database) {
        this.database = database;
    }

    record Outdated(DatasetCode dataset, int version) {}

    List<Outdated> list() {
        return database.sql("""
                        with newest as (
                            select distinct on (dataset, dataset_version) id, dataset, dataset_version, certificate
                            from release order by dataset, dataset_version, id desc)
                        select r.dataset, r.dataset_version
                        from newest r
                        join dataset_version v on v.dataset = r.dataset and v.number = r.dataset_version
                        left join active_release a on a.dataset = r.dataset
                        left join release shown on shown.id = a.release_id
                        where v.rows_dropped_at is null
                            and (%s
                                or exists (select 1 from slice s join shared.lattice l on l.id = s.lattice_id
                                           where s.release_id = r.id and not l.active))
                        order by shown.dataset_version is distinct from r.dataset_version, r.dataset,
                            r.dataset_version desc
                        """.formatted(DatasetHistory.OTHERWISE_PROTECTED))
                .query((row, n) -> new Outdated(new DatasetCode(row.getString(1)), row.getInt(2)))
                .list();
    }
}
