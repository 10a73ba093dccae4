package nl.straatkubus.platform.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;

/** The owner of all schemas: makes roles, schemas and tables. Unpooled, for start-up and onboarding only. */
final class Owner {
    static final String WEB_LOGIN = "sk_web";
    static final String WORKER_LOGIN = "sk_worker";
    static final String READER = "sk_shared_reader";

    private final PGSimpleDataSource connections = new PGSimpleDataSource();
    private final DatabaseAddress address;

    Owner(DatabaseAddress address) {
        this.address = address;
        connections.setURL(address.url());
        connections.setUser(address.ownerUser());
        connections.setPassword(address.ownerPassword());
    }

    Connection connect() throws SQLException {
        return connections.getConnection();
    }

    /** Makes what all municipalities share: the two logins, the reading role of shared data, the two common schemas. */
    void makeFoundations() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            // Two nodes that start at once must not both create the roles.
            statement.execute("select pg_advisory_lock(" + Schemas.START_LOCK + ")");
            makeLogin(statement, WEB_LOGIN);
            makeLogin(statement, WORKER_LOGIN);
            makeRole(statement, READER);
            makeSchema(statement, "platform");
            makeSchema(statement, "shared");
            statement.execute("select pg_advisory_unlock(" + Schemas.START_LOCK + ")");
        }
    }

    /** Makes a schema with its web and worker role; harmless when they exist. */
    void makeSchema(Statement statement, String schema) throws SQLException {
        statement.execute("create schema if not exists " + schema);
        for (DataScope.Duty duty : DataScope.Duty.values()) {
            String role = new DataScope(schema, duty).role();
            String login = duty == DataScope.Duty.WEB ? WEB_LOGIN : WORKER_LOGIN;
            makeRole(statement, role);
            statement.execute("grant usage on schema " + schema + " to " + role);
            statement.execute("grant " + role + " to " + login + " with inherit false, set true");
            if (!schema.equals("platform")) {
                statement.execute("grant usage on schema shared to " + role);
                statement.execute("grant " + READER + " to " + role + " with inherit true, set false");
            }
        }
    }

    /** The roles of a schema. */
    static List<String> roles(String schema) {
        return Arrays.stream(DataScope.Duty.values())
                .map(duty -> new DataScope(schema, duty).role())
                .toList();
    }

    /** The roles that one of the two logins may take. */
    Set<String> givenRoles(Connection connection) throws SQLException {
        Set<String> given = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select role.rolname from pg_auth_members m
                join pg_roles role on role.oid = m.roleid join pg_roles login on login.oid = m.member
                where login.rolname in (?, ?)""")) {
            query.setString(1, WEB_LOGIN);
            query.setString(2, WORKER_LOGIN);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    given.add(row.getString(1));
                }
            }
        }
        return given;
    }

    private void makeLogin(Statement statement, String login) throws SQLException {
        makeRole(statement, login);
        statement.execute("alter role " + login + " login noinherit");
        if (!address.loginPassword().isEmpty()) {
            statement.execute("alter role " + login + " password " + statement.enquoteLiteral(address.loginPassword()));
        }
    }

    private static void makeRole(Statement statement, String role) throws SQLException {
        try (var found = statement.executeQuery("select 1 from pg_roles where rolname = '" + role + "'")) {
            if (found.next()) {
                return;
            }
        }
        statement.execute("create role " + role + " nologin");
    }
}
