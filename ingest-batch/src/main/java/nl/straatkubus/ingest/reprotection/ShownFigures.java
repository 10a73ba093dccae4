package nl.straatkubus.ingest.reprotection;

import java.util.EnumMap;
import java.util.Map;
import nl.straatkubus.platform.geography.AreaLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many figures everyone sees now, as the certificates of the releases on the map tell. */
@Component
final class ShownFigures {
    private final JdbcClient database;

    ShownFigures(JdbcClient database) {
        this.database = database;
    }

    record Count(int shown, int withheld) {}

    Map<AreaLevel, Count> byLevel() {
        Map<AreaLevel, Count> levels = new EnumMap<>(AreaLevel.class);
        database.sql("""
                        select cells.key, sum((cells.value ->> 'published')::integer),
                            sum((cells.value ->> 'protected')::integer)
                        from active_release a join release r on r.id = a.release_id
                        cross join lateral jsonb_each(r.certificate -> 'cells') cells
                        group by cells.key
                        """).query(row -> {
            levels.put(AreaLevel.of(row.getString(1)), new Count(row.getInt(2), row.getInt(3)));
        });
        return levels;
    }
}
