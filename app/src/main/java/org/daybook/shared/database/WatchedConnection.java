package org.daybook.shared.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A connection that tells [StatementListener]s of its statements.
///
/// A prepared query goes to the driver as it is: only what may change rows, and statements that get their text when
/// they run, are looked at while they run.
final class WatchedConnection implements InvocationHandler {

    private static final String QUERY = "select";

    private final Connection real;
    private final List<StatementListener> listeners;

    private WatchedConnection(Connection real, List<StatementListener> listeners) {
        this.real = real;
        this.listeners = listeners;
    }

    static Connection of(Connection real, List<StatementListener> listeners) {
        return proxy(Connection.class, new WatchedConnection(real, listeners));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("equals") && arguments != null) {
            return proxy == arguments[0];
        }
        Object result = call(method, real, arguments);
        if (!(result instanceof Statement statement)) {
            return result;
        }
        String sql = text(arguments);
        if (sql != null) {
            listeners.forEach(listener -> listener.runs(sql));
            if (sql.stripLeading().regionMatches(true, 0, QUERY, 0, QUERY.length())) {
                return statement;
            }
        }
        return proxy(method.getReturnType(), new Watched(statement, sql, listeners));
    }

    private static @Nullable String text(Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String sql ? sql : null;
    }

    private static @Nullable Object call(Method method, Object target, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(WatchedConnection.class.getClassLoader(), new Class<?>[] {type},
                handler));
    }

    /// A statement whose runs are watched.
    ///
    /// @param prepared its text, or null if it gets one with each run
    private record Watched(Statement real, @Nullable String prepared, List<StatementListener> listeners)
            implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getName().equals("equals") && arguments != null) {
                return proxy == arguments[0];
            }
            String own = prepared == null ? text(arguments) : null;
            if (own != null) {
                listeners.forEach(listener -> listener.runs(own));
            }
            Object result = call(method, real, arguments);
            String sql = own == null ? prepared : own;
            if (sql != null && method.getName().startsWith("execute") && changesRows(result)) {
                listeners.forEach(listener -> listener.changed(sql));
            } else if (own != null && method.getName().equals("addBatch")) {
                listeners.forEach(listener -> listener.changed(own));
            }
            return result;
        }

        /// By what `execute`, `executeUpdate`, `executeBatch` and the like answer; a statement with a result may have
        /// changed something besides.
        private boolean changesRows(@Nullable Object result) throws SQLException {
            return switch (result) {
                case Integer rows -> rows != 0;
                case Long rows -> rows != 0;
                case int[] rows -> Arrays.stream(rows).anyMatch(count -> count != 0);
                case long[] rows -> Arrays.stream(rows).anyMatch(count -> count != 0);
                case Boolean hasResult -> hasResult || real.getUpdateCount() != 0;
                case null, default -> true;
            };
        }
    }
}
