package nl.straatkubus.platform.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Hands out connections that act as the role of the current {@link DataScope}, with its search path, and takes role and
 * path away when they are returned. Web and worker duties have a login and a pool of their own, and neither login is a
 * member of the other's roles.
 */
final class ScopedDataSource extends AbstractDataSource implements AutoCloseable {
    private final Map<DataScope.Duty, HikariDataSource> pools;

    ScopedDataSource(Map<DataScope.Duty, HikariDataSource> pools) {
        this.pools = Map.copyOf(pools);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return borrow(DataScope.required());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("Connections are borrowed by scope, not by user name");
    }

    /** The same connections for components that always work in one scope, such as the job repository. */
    DataSource fixedTo(DataScope scope) {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return borrow(scope);
            }

            @Override
            public Connection getConnection(String username, String password) throws SQLException {
                return borrow(scope);
            }
        };
    }

    private Connection borrow(DataScope scope) throws SQLException {
        HikariDataSource pool = pools.get(scope.duty());
        if (pool == null) {
            throw new SQLException("This process does no " + scope.duty() + " work");
        }
        Connection connection = pool.getConnection();
        try {
            // Role and path are our own identifiers, checked by DataScope; SET takes no parameters.
            String pace = Promise.waits() ? "" : "; set synchronous_commit to off";
            execute(connection, "set role " + scope.role() + "; set search_path to " + scope.searchPath() + pace);
        } catch (SQLException denied) {
            pool.evictConnection(connection);
            throw denied;
        }
        return returning(connection, pool);
    }

    private static Connection returning(Connection connection, HikariDataSource pool) {
        return (Connection) Proxy.newProxyInstance(
                ScopedDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "close" -> giveBack(connection, pool);
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> call(connection, method, arguments);
                });
    }

    private static Object giveBack(Connection connection, HikariDataSource pool) throws SQLException {
        if (connection.isClosed()) {
            return null;
        }
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            execute(connection, "reset role; reset all");
            connection.close();
        } catch (SQLException broken) {
            pool.evictConnection(connection);
        }
        return null;
    }

    private static Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getTargetException();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
