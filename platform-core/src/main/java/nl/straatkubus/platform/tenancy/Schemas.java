package nl.straatkubus.platform.tenancy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Keeps schemas current with Liquibase. Two runs at once in one JVM spoil each other and still report success, so runs
 * are one at a time, and a schema counts as current only after a look at what is really there: its own record of the
 * changelogs' fingerprint, written as the last act.
 */
final class Schemas {
    static final long START_LOCK = 5051_0642L;
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private final Owner owner;
    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final String fingerprint;

    Schemas(Owner owner) {
        this.owner = owner;
        this.fingerprint = fingerprintOfChangelogs();
    }

    /**
     * Brings one schema up to date; does nothing when its record says it is.
     *
     * @throws EnvironmentFailed when a change fails or left no trace
     */
    void bringUpToDate(String schema) {
        ONE_AT_A_TIME.lock();
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + START_LOCK + ")");
            owner.makeSchema(statement, schema);
            statement.execute("set search_path to " + schema);
            if (!isCurrent(connection, schema)) {
                verify(connection, schema, migrate(connection, schema));
                markCurrent(connection, schema);
            }
        } catch (SQLException | LiquibaseException failure) {
            throw new EnvironmentFailed(
                    "Schema " + schema + " could not be brought up to date: " + failure.getMessage(), failure);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private boolean isCurrent(Connection connection, String schema) throws SQLException {
        try (PreparedStatement exists =
                connection.prepareStatement("select to_regclass(? || '.schema_current') is not null")) {
            exists.setString(1, schema);
            try (ResultSet row = exists.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    return false;
                }
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select fingerprint from " + schema + ".schema_current")) {
            return row.next() && fingerprint.equals(row.getString(1));
        }
    }

    /**
     * Which of these schemas need nothing: their record says so, and their roles are there and given to the logins. Asks
     * for all at once, because a start with hundreds of municipalities has no time to visit each.
     */
    Set<String> current(Set<String> schemas) {
        try (Connection connection = owner.connect()) {
            Set<String> recorded = new HashSet<>(schemas);
            recorded.retainAll(namesOf(connection, """
                    select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relname = 'schema_current'"""));
            if (recorded.isEmpty()) {
                return recorded;
            }
            Set<String> given = owner.givenRoles(connection);
            Set<String> current = namesOf(connection, recordsOf(recorded), fingerprint);
            current.removeIf(schema -> !given.containsAll(Owner.roles(schema)));
            return current;
        } catch (SQLException failure) {
            throw new EnvironmentFailed("What the schemas hold cannot be read", failure);
        }
    }

    private static String recordsOf(Set<String> schemas) {
        return schemas.stream()
                .map(schema -> "select '" + schema + "', fingerprint from " + schema + ".schema_current")
                .collect(Collectors.joining(
                        " union all ", "select name from (", ") as record (name, fingerprint) where fingerprint = ?"));
    }

    private static Set<String> namesOf(Connection connection, String sql, String... parameters) throws SQLException {
        Set<String> names = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
        }
        return names;
    }

    /** Returns how many changes the schema must hold afterwards. */
    private int migrate(Connection connection, String schema) throws LiquibaseException {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setDefaultSchemaName(schema);
        database.setLiquibaseSchemaName(schema);
        Liquibase liquibase = new Liquibase(changelog(schema), new SpringResourceAccessor(resources), database);
        liquibase.setChangeLogParameter("web", new DataScope(schema, DataScope.Duty.WEB).role());
        liquibase.setChangeLogParameter("worker", new DataScope(schema, DataScope.Duty.WORKER).role());
        liquibase.setChangeLogParameter(
                "reader", schema.equals("shared") ? Owner.READER : new DataScope(schema, DataScope.Duty.WEB).role());
        liquibase.setChangeLogParameter("firstRelease", schema.equals("shared") ? "1" : "2");
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        updateWithoutPrinting(liquibase);
        return liquibase.getDatabaseChangeLog().getChangeSets().size();
    }

    /** Liquibase talks to standard output unless its words are sent to the log. */
    private static void updateWithoutPrinting(Liquibase liquibase) throws LiquibaseException {
        try {
            Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> liquibase.update(""));
        } catch (LiquibaseException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new LiquibaseException(failure);
        }
    }

    private static String changelog(String schema) {
        return "db/changelog/" + (schema.startsWith("gm") ? "tenant" : schema) + ".xml";
    }

    /** Liquibase's word is not enough: as many changes as the changelog has must be recorded in this very schema. */
    private static void verify(Connection connection, String schema, int expected) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + schema + ".databasechangelog")) {
            row.next();
            if (row.getInt(1) < expected) {
                throw new SQLException("the migration reported success but only %d of %d changes arrived"
                        .formatted(row.getInt(1), expected));
            }
        }
    }

    private void markCurrent(Connection connection, String schema) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
                PreparedStatement insert =
                        connection.prepareStatement("insert into " + schema + ".schema_current values (?)")) {
            statement.execute("create table if not exists " + schema + ".schema_current (fingerprint text not null)");
            statement.execute("delete from " + schema + ".schema_current");
            insert.setString(1, fingerprint);
            insert.executeUpdate();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private String fingerprintOfChangelogs() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Resource[] files = resources.getResources("classpath*:db/*/*.*");
            Arrays.sort(files, Comparator.comparing(Schemas::address));
            for (Resource file : files) {
                try (InputStream in = file.getInputStream()) {
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String address(Resource file) {
        return file.getFilename() + ' ' + file.getDescription().replaceAll(".*(db/\\w+/)", "$1");
    }
}
