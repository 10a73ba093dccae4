package nl.straatkubus.ingest.lineage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.cube.Cube;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows figures back. A municipality's own releases have even numbers and lie in its schema, shared ones are odd. */
@Component
public final class Lineages {
    private final JdbcClient database;

    Lineages(JdbcClient database) {
        this.database = database;
    }

    /**
     * Where the figures of an indicator in a period come from that this cube shows.
     *
     * @param cube of the viewer, so that it holds only what that viewer may see
     * @return empty when it shows none, or when they were released by no import
     */
    public Optional<Lineage> of(Cube cube, IndicatorCode indicator, Period period) {
        Viewer viewer = cube.viewer();
        return cube.periods(indicator).contains(period)
                ? cube.release(indicator).flatMap(release -> viewer.scope().get(() -> read(release, period, viewer)))
                : Optional.empty();
    }

    private Optional<Lineage> read(long release, Period period, Viewer viewer) {
        Ownership owner = release % 2 == 0 ? Ownership.OWN : Ownership.SHARED;
        String schema = owner == Ownership.SHARED ? "shared." : "";
        return database.sql("""
                        select r.id as release, r.created_at as released_at, d.code, d.title_nl, d.title_en, v.source,
                            v.terms, v.number, v.created_at, v.supplemented, i.id as import, i.received_at, i.rows_read,
                            i.rows_accepted, i.rows_rejected + i.areas_not_found as left_out, i.file_name, i.bytes,
                            i.checksum, i.submitted_by, i.file_dropped_at
                        from %1$srelease r
                        join %1$sdataset_version v on v.dataset = r.dataset and v.number = r.dataset_version
                        join %1$sdataset d on d.code = v.dataset
                        join %1$sversion_part p on p.dataset = v.dataset and p.version = v.number
                        join %1$simport_run i on i.id = p.import_id
                        where r.id = :release and p.period = :period and p.municipality = :municipality
                        """.formatted(schema))
                .param("release", release)
                .param("period", period.code())
                .param("municipality", viewer.municipality().orElseThrow().value())
                .query((row, n) -> lineage(row, owner, period, viewer, notes(schema, row.getLong("import"))))
                .optional();
    }

    private List<Sentence> notes(String schema, long importId) {
        return database.sql("select code, arguments from " + schema
                        + "import_warning where import_id = ? and starts_with(code, 'origin.') order by position")
                .param(importId)
                .query((row, n) -> new Sentence(row.getString(1), Arrays.asList((String[])
                        row.getArray(2).getArray())))
                .list();
    }

    private static Lineage lineage(ResultSet row, Ownership owner, Period period, Viewer viewer, List<Sentence> notes)
            throws SQLException {
        return new Lineage(
                row.getLong("release"),
                at(row, "released_at").orElseThrow(),
                row.getString("code"),
                new Text(row.getString("title_nl"), row.getString("title_en")),
                owner,
                row.getString("source"),
                row.getString("terms"),
                row.getInt("number"),
                at(row, "created_at").orElseThrow(),
                row.getBoolean("supplemented"),
                period,
                new Lineage.Delivery(
                        row.getLong("import"),
                        at(row, "received_at").orElseThrow(),
                        row.getLong("rows_read"),
                        row.getLong("rows_accepted"),
                        row.getLong("left_out"),
                        notes,
                        viewer.may(Right.MANAGE_DATA) || viewer.may(Right.PRIVACY)
                                ? Optional.of(file(row, owner))
                                : Optional.empty()));
    }

    /** Who at the operator's delivered shared data is nobody's business elsewhere. */
    private static Lineage.File file(ResultSet row, Ownership owner) throws SQLException {
        return new Lineage.File(
                row.getString("file_name"),
                row.getLong("bytes"),
                row.getString("checksum"),
                owner == Ownership.OWN ? row.getString("submitted_by") : "",
                at(row, "file_dropped_at"));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
