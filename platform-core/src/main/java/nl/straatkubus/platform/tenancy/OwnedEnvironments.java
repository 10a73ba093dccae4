package nl.straatkubus.platform.tenancy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.ObjectProvider;

/** Ends environments with the owner's rights: no lesser role can read everything or drop anything. */
final class OwnedEnvironments implements Environments {
    private static final Set<String> OF_THE_INSTALLATION =
            Set.of("databasechangelog", "databasechangeloglock", "schema_current", "rounding_secret");
    /** By name in any table: what opens something, sealed, hashed or as it is. */
    private static final Set<String> SECRET =
            Set.of("password_hash", "sealed", "secret", "secret_key_id", "token_hash", "code_hash");

    private final Owner owner;
    private final ObjectProvider<Trace> traces;

    OwnedEnvironments(Owner owner, ObjectProvider<Trace> traces) {
        this.owner = owner;
        this.traces = traces;
    }

    @Override
    public List<Taken> take(MunicipalityCode code, Files files) throws IOException {
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            // One moment for all tables, whatever is written meanwhile.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            List<Taken> taken = new ArrayList<>();
            for (Map.Entry<String, List<String>> table :
                    tables(connection, code.schema()).entrySet()) {
                if (!OF_THE_INSTALLATION.contains(table.getKey())) {
                    taken.add(take(connection, code, table.getKey(), table.getValue(), files));
                }
            }
            connection.rollback();
            return taken;
        } catch (SQLException failure) {
            throw new EnvironmentFailed("The data of " + code + " cannot be taken along", failure);
        }
    }

    private static Taken take(
            Connection connection, MunicipalityCode code, String table, List<String> columns, Files files)
            throws IOException, SQLException {
        List<String> open =
                columns.stream().filter(column -> !SECRET.contains(column)).toList();
        String select = "copy (select "
                + open.stream().map(OwnedEnvironments::quoted).collect(Collectors.joining(", ")) + " from "
                + code.schema() + "." + quoted(table) + ") to stdout with (format csv, header, encoding 'UTF8')";
        long[] rows = new long[1];
        files.write(table, file -> {
            try {
                rows[0] = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(select, file);
                return rows[0];
            } catch (SQLException failure) {
                throw new EnvironmentFailed("Table " + table + " of " + code + " cannot be taken along", failure);
            }
        });
        return new Taken(table, open, about(connection, code.schema(), table), rows[0]);
    }

    /** What the database itself says of a table and its columns. */
    private static Map<String, String> about(Connection connection, String schema, String table) throws SQLException {
        Map<String, String> about = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select coalesce(a.attname, ''), d.description from pg_description d
                join pg_class c on c.oid = d.objoid join pg_namespace n on n.oid = c.relnamespace
                left join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid and d.objsubid > 0
                where d.classoid = 'pg_class'::regclass and n.nspname = ? and c.relname = ? order by d.objsubid
                """)) {
            query.setString(1, schema);
            query.setString(2, table);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    about.put(row.getString(1), row.getString(2));
                }
            }
        }
        return about;
    }

    private static Map<String, List<String>> tables(Connection connection, String schema) throws SQLException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select c.table_name, c.column_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = ? and t.table_type = 'BASE TABLE' order by c.table_name, c.ordinal_position
                """)) {
            query.setString(1, schema);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    tables.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                            .add(row.getString(2));
                }
            }
        }
        return tables;
    }

    @Override
    public Erased erase(MunicipalityCode code) {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            // Not while schemas are made or brought up to date.
            statement.execute("select pg_advisory_lock(" + Schemas.START_LOCK + ")");
            connection.setAutoCommit(false);
            int tables = tables(connection, code.schema()).size();
            List<String> roles = Owner.roles(code.schema());
            forget(connection, "delete from platform.machine_client where municipality = ?", code);
            forget(connection, "delete from platform.municipality where code = ?", code);
            statement.execute("drop schema if exists " + code.schema() + " cascade");
            for (String role : roles) {
                if (exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
                    statement.execute("drop owned by " + role);
                    statement.execute("drop role " + role);
                }
            }
            connection.commit();
            verify(connection, code, roles);
            traces.forEach(trace -> trace.erase(code));
            return new Erased(tables, roles);
        } catch (SQLException failure) {
            throw new EnvironmentFailed(
                    "The environment of " + code + " could not be erased: " + failure.getMessage(), failure);
        }
    }

    private static void forget(Connection connection, String sql, MunicipalityCode code) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, code.value());
            delete.executeUpdate();
        }
    }

    private static void verify(Connection connection, MunicipalityCode code, List<String> roles) throws SQLException {
        boolean schema = exists(connection, "select 1 from pg_namespace where nspname = ?", code.schema());
        boolean role = false;
        for (String one : roles) {
            role |= exists(connection, "select 1 from pg_roles where rolname = ?", one);
        }
        if (schema || role) {
            throw new SQLException("something of it is still there");
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
