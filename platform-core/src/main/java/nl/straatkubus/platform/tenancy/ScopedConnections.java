package nl.straatkubus.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;

/** Gives Hibernate the connections of the scope for which a session was opened, and refuses any other. */
final class ScopedConnections implements MultiTenantConnectionProvider<String> {
    private static final long serialVersionUID = 1L;
    private final transient ScopedDataSource scoped;

    ScopedConnections(ScopedDataSource scoped) {
        this.scoped = scoped;
    }

    @Override
    public Connection getAnyConnection() throws SQLException {
        throw new SQLException("No connection outside a scope");
    }

    @Override
    public void releaseAnyConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public Connection getConnection(String identifier) throws SQLException {
        if (!identifier.equals(ScopeResolver.identifier(DataScope.required()))) {
            throw new SQLException("A session of " + identifier + " was used in the scope of "
                    + DataScope.required().role());
        }
        return scoped.getConnection();
    }

    @Override
    public void releaseConnection(String identifier, Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }
}
