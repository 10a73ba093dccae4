package nl.straatkubus.platform.views;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import nl.straatkubus.platform.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Saved views in the schema of the municipality. */
@Component
final class StoredViews implements SavedViews {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 2000;

    private final JdbcClient database;
    private final Clock clock;

    StoredViews(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<SavedView> of(Viewer viewer) {
        return viewer.scope().get(() -> database.sql("""
                                select id, name, owner, address, shared from saved_view
                                where owner = ? or shared order by lower(name), id
                                """)
                .param(viewer.subject())
                .query((row, n) -> new SavedView(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("owner"),
                        row.getString("address"),
                        row.getBoolean("shared")))
                .list());
    }

    @Override
    public void save(Viewer viewer, String name, String address, boolean shared) {
        String kept = name.strip();
        if (kept.isEmpty() || kept.length() > LONGEST_NAME || address.length() > LONGEST_ADDRESS) {
            throw new IllegalArgumentException("A view needs a name of 1 to " + LONGEST_NAME
                    + " characters and an address of at most " + LONGEST_ADDRESS);
        }
        viewer.scope().run(() -> database.sql("""
                                insert into saved_view (owner, name, address, shared, saved_at) values (?, ?, ?, ?, ?)
                                on conflict (owner, name) do update
                                set address = excluded.address, shared = excluded.shared, saved_at = excluded.saved_at
                                """)
                .params(viewer.subject(), kept, address, shared, Timestamp.from(clock.instant()))
                .update());
    }

    @Override
    public void remove(Viewer viewer, long id) {
        viewer.scope().run(() -> database.sql("delete from saved_view where id = ? and owner = ?")
                .params(id, viewer.subject())
                .update());
    }
}
