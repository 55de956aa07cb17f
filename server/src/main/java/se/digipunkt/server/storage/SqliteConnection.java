package se.digipunkt.server.storage;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Objects;

/// A connection of the SQLite driver with two habits of others' code made harmless.
///
/// Micronaut Data marks the connections of finders as read-only, which the driver refuses on an
/// open connection. And when the disk is full SQLite has rolled back by itself: the rollback that
/// follows finds no transaction, and its failure would hide the reason.
final class SqliteConnection implements InvocationHandler {

    private final Connection connection;

    private SqliteConnection(Connection connection) {
        this.connection = connection;
    }

    static Connection of(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        SqliteConnection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        new SqliteConnection(connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("setReadOnly")) {
            return null;
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            if (undoes(method) && undoneAlready(cause)) {
                return null;
            }
            throw cause;
        }
    }

    /// A whole rollback, or the way back to auto-commit after it; never a commit, whose failure
    /// must be heard.
    private static boolean undoes(Method method) {
        return method.getName().equals("setAutoCommit")
                || method.getName().equals("rollback") && method.getParameterCount() == 0;
    }

    private static boolean undoneAlready(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return message.contains("no transaction is active")
                || message.contains("database in auto-commit mode");
    }
}
