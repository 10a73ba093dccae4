package nl.straatkubus.platform.accompanied;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Viewings and guests in the schema of the scope. */
@Component
final class ViewingTable {
    private final JdbcClient database;

    ViewingTable(JdbcClient database) {
        this.database = database;
    }

    long add(Viewer host, Occasion occasion, Instant begun) {
        return database.sql("""
                        insert into accompanied_viewing (host, host_name, purpose, partner, organisation, started_at, until)
                        values (?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        host.subject(),
                        host.name(),
                        occasion.purpose(),
                        occasion.partner(),
                        occasion.organisation(),
                        Timestamp.from(begun),
                        Timestamp.from(begun.plus(occasion.limit())))
                .query(Long.class)
                .single();
    }

    void end(long id, Instant at, Ending why) {
        database.sql("update accompanied_viewing set ended_at = ?, ending = ? where id = ?")
                .params(Timestamp.from(at), why.code(), id)
                .update();
    }

    void joined(long id, Seat seat) {
        database.sql("insert into accompanied_guest (viewing, number, name, device, joined_at) values (?, ?, ?, ?, ?)")
                .params(
                        id,
                        seat.guest().number(),
                        seat.guest().name(),
                        seat.device(),
                        Timestamp.from(seat.guest().joined()))
                .update();
    }

    void left(long id, Guest guest, Instant at) {
        database.sql("update accompanied_guest set left_at = ? where viewing = ? and number = ?")
                .params(Timestamp.from(at), id, guest.number())
                .update();
    }

    /** What never heard its end, because a process was killed, ended when its time was up. */
    List<PastViewing> past(Instant now, int limit) {
        return database.sql("select * from accompanied_viewing order by started_at desc, id desc limit ?")
                .param(limit)
                .query((row, n) -> past(row, now))
                .list();
    }

    private PastViewing past(ResultSet row, Instant now) throws SQLException {
        Instant until = row.getTimestamp("until").toInstant();
        Optional<Instant> ended = instant(row, "ended_at");
        boolean unheard = ended.isEmpty() && until.isBefore(now);
        return new PastViewing(
                row.getString("host"),
                row.getString("host_name"),
                row.getString("purpose"),
                row.getString("partner"),
                row.getString("organisation"),
                row.getTimestamp("started_at").toInstant(),
                unheard ? Optional.of(until) : ended,
                unheard
                        ? Optional.of(Ending.INTERRUPTED)
                        : Optional.ofNullable(row.getString("ending")).map(Ending::of),
                guests(row.getLong("id")));
    }

    private List<PastViewing.PastGuest> guests(long id) {
        return database.sql("select * from accompanied_guest where viewing = ? order by number")
                .param(id)
                .query((row, n) -> new PastViewing.PastGuest(
                        row.getString("name"),
                        row.getString("device"),
                        row.getTimestamp("joined_at").toInstant(),
                        instant(row, "left_at")))
                .list();
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
