package nl.straatkubus.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.access.AccessChanged;
import nl.straatkubus.platform.access.Viewer;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The log in the schema of the scope; the roles of the application may add to it and read it, nothing else. The database
 * chains the entries itself, so that what writes them cannot forge the chain.
 */
@Component
final class StoredAuditLog implements AuditLog {
    private static final String FOUND = """
            where (cast(:from as timestamptz) is null or at >= :from)
            and (cast(:until as timestamptz) is null or at < :until)
            and position(lower(:actor) in lower(actor)) > 0
            and (:action = '' or action = :action)
            and position(lower(:object) in lower(object || ' ' || place)) > 0
            """;

    private final JdbcClient database;
    private final AuditQueue queue;
    private final Clock clock;

    StoredAuditLog(JdbcClient database, AuditQueue queue, Clock clock) {
        this.database = database;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public void record(Viewer viewer, String action, String object, String result, String purpose) {
        Look done = new Look(action, object, "", "", "");
        database.sql(AuditQueue.INSERT)
                .params(Noted.of(clock.instant(), viewer, done, result, purpose).columns())
                .update();
    }

    @Override
    public void saw(Viewer viewer, Look look, String purpose) {
        queue.add(Noted.of(clock.instant(), viewer, look, "ok", purpose));
    }

    /** Changes of access are told by the room that keeps it, so that none is forgotten on the way. */
    @EventListener
    void on(AccessChanged changed) {
        record(changed.by(), changed.action(), changed.object(), changed.detail());
    }

    @Override
    public List<Entry> find(Search search, int offset, int limit) {
        queue.writeOut();
        return asked("""
                        select number, at, actor, functions, action, object, period, place, level, result, origin, purpose
                        from audit_entry %s order by number desc offset :offset limit :limit
                        """, search)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> entry(row))
                .list();
    }

    @Override
    public int count(Search search) {
        queue.writeOut();
        return asked("select count(*) from audit_entry %s", search)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, Search search) {
        return database.sql(sql.formatted(FOUND))
                .param("from", search.from().map(Timestamp::from).orElse(null))
                .param("until", search.until().map(Timestamp::from).orElse(null))
                .param("actor", search.actor().strip())
                .param("action", search.action())
                .param("object", search.object().strip());
    }

    @Override
    public ChainCheck check() {
        queue.writeOut();
        // Both in one statement, so in one snapshot: entries go on arriving.
        return database.sql("""
                        with walked as (
                            select e.number, e.hash is distinct from audit_hash(e) as changed,
                                e.previous is distinct from coalesce(lag(e.hash) over chain, b.hash) as unlinked,
                                e.number is distinct from coalesce(lag(e.number) over chain, b.number) + 1 as gap
                            from audit_entry e cross join audit_base b window chain as (order by e.number)),
                        faults as (
                            select number from walked where changed or unlinked or gap
                            union all
                            select h.number from audit_head h cross join audit_base b where not exists (
                                select from audit_entry e where e.number = h.number and e.hash = h.hash)
                                and (h.number, h.hash) is distinct from (b.number, b.hash))
                        select (select count(*) from walked) as entries, (select min(number) from faults) as fault
                        """)
                .query((row, n) ->
                        new ChainCheck(row.getLong("entries"), Optional.ofNullable((Long) row.getObject("fault"))))
                .single();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("functions"),
                row.getString("action"),
                row.getString("object"),
                row.getString("period"),
                row.getString("place"),
                row.getString("level"),
                row.getString("result"),
                row.getString("origin"),
                row.getString("purpose"));
    }
}
