package nl.straatkubus.web.rights;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What stands in the tables of a place, seen by the owner of the database, to tell whether something was saved. */
final class EverythingKept {
    /** When somebody was last here, and in which language, are no changes. */
    private static final String DIGEST = """
            select coalesce(md5(string_agg(line, '|' order by line)), '')
            from (select (to_jsonb(t) - array['last_seen', 'language'])::text as line from %s.%s t) lines
            """;

    /** What other stories began ends by itself as time passes: of these counts how many there are. */
    private static final Set<String> ENDING = Set.of("accompanied_viewing", "accompanied_guest", "source_run");

    private static final String COUNT = "select count(*)::text from %s.%s";

    private final String url;
    private final String owner;

    EverythingKept(String url, String owner) {
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
                    String sum = ENDING.contains(table) ? COUNT : DIGEST;
                    try (ResultSet row = statement.executeQuery(sum.formatted(schema, table))) {
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
    void change(String sql) {
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
