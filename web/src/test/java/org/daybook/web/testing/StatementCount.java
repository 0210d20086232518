package org.daybook.web.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Notes the SQL statements that a thread runs, those of Hibernate and those of JDBC alike; MockMvc runs a request in
/// the thread of its test.
@TestComponent
public class StatementCount implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> STATEMENTS = ThreadLocal.withInitial(ArrayList::new);

    /// The statements that this thread runs while it does something.
    public static List<String> during(Runnable act) {
        STATEMENTS.get().clear();
        act.run();
        return List.copyOf(STATEMENTS.get());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counted(source) : bean;
    }

    private static final class Counted extends DelegatingDataSource {

        Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counted(super.getConnection());
        }
    }

    private static Connection counted(Connection connection) {
        return proxy(Connection.class, connection, (method, arguments, result) -> {
            if (method.equals("prepareStatement")) {
                STATEMENTS.get().add((String) arguments[0]);
            }
            return method.equals("createStatement") ? counted((Statement) result) : result;
        });
    }

    /// A statement without parameters says what it runs only when it runs it.
    private static Statement counted(Statement statement) {
        return proxy(Statement.class, statement, (method, arguments, result) -> {
            if (method.startsWith("execute") && arguments != null && arguments[0] instanceof String sql) {
                STATEMENTS.get().add(sql);
            }
            return result;
        });
    }

    private static <T> T proxy(Class<T> type, T real, Seen seen) {
        return type.cast(Proxy.newProxyInstance(
                StatementCount.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return seen.call(method.getName(), arguments, method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /// Looks at a call that has been made, and may give out something else for its result.
    private interface Seen {

        @Nullable Object call(String method, Object @Nullable [] arguments, @Nullable Object result);
    }
}
