package nl.straatkubus.web.rights;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What stands in the tables of a place, seen by the owner of the database, to tell whether something was saved. */
public final class EverythingKept {
    private static final String DIGEST = """
            select coalesce(md5(string_agg(line, '|' order by line)), '')
            from (select (to_jsonb(t) - array[%s])::text as line from %s.%s t) lines
            """;

    /** When somebody was last here, and in which language, are no changes. */
    private static final String PASSING = "'last_seen', 'language'";

    /** What other stories began ends by itself as time passes: how it ended is no change either. */
    private static final Map<String, String> ENDING = Map.of(
            "accompanied_viewing", "'ended_at', 'ending'",
            "accompanied_guest", "'left_at'",
            "source_run",
                    "'state', 'attempt', 'again_at', 'started_at', 'finished_at', 'outcome', 'outcome_arguments'");

    private final String url;
    private final String owner;

    public EverythingKept(String url, String owner) {
        this.url = url;
        this.owner = owner;
    }

    /** A digest of each table by name. */
    Map<String, String> of(String schema, Predicate<String> tables) {
        Map<String, String> digests = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url, owner, "");
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement, schema)) {
                if (tables.test(table)) {
                    String aside = ENDING.getOrDefault(table, PASSING);
                    try (ResultSet row = statement.executeQuery(DIGEST.formatted(aside, schema, table))) {
                        row.next();
                        digests.put(schema + "." + table, row.getString(1));
                    }
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return digests;
    }

    /** Changes something behind the product's back. */
    public void change(String sql) {
        try (Connection connection = DriverManager.getConnection(url, owner, "");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> tables(Statement statement, String schema) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select tablename from pg_tables where schemaname = '" + schema + "' order by 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
