package nl.straatkubus.web.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import nl.straatkubus.platform.tenancy.DatabaseAddress;

/** The one row in {@code platform.installation} that says what the database is for. */
record InstallationMark(DatabaseAddress address) {
    /** @throws StartRefused when the database is of the other kind; a fresh one is of neither */
    void check(InstallationKind asked) {
        try (Connection connection = connect()) {
            found(connection).filter(kind -> kind != asked).ifPresent(kind -> {
                throw kind.refusalToOpenAs(asked);
            });
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Marks a fresh database; on a marked one nothing happens. */
    void write(InstallationKind kind) {
        try (Connection connection = connect()) {
            if (one(connection, "select kind from platform.installation").isEmpty()) {
                try (PreparedStatement insert =
                        connection.prepareStatement("insert into platform.installation (kind) values (?)")) {
                    insert.setString(1, kind.code());
                    insert.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Municipalities without a mark are in real use: only a database without either is fresh. */
    private static Optional<InstallationKind> found(Connection connection) throws SQLException {
        if (one(connection, "select to_regclass('platform.installation')").isEmpty()) {
            return Optional.empty();
        }
        Optional<String> mark = one(connection, "select kind from platform.installation");
        if (mark.isEmpty()
                && one(connection, "select code from platform.municipality limit 1")
                        .isPresent()) {
            return Optional.of(InstallationKind.PRODUCTION);
        }
        return mark.map(InstallationMark::kindOf);
    }

    private static Optional<String> one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    private static InstallationKind kindOf(String code) {
        return Arrays.stream(InstallationKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new StartRefused(
                        "the database is marked as '" + code + "', which this release does not know",
                        "start the release of Straatkubus that wrote it"));
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(address.url(), address.ownerUser(), address.ownerPassword());
    }

    private static StartRefused unreadable(SQLException e) {
        return new StartRefused(
                "the database does not tell what it is for (" + e.getMessage() + ")",
                "check that the owner role may read and write platform.installation",
                e);
    }
}
