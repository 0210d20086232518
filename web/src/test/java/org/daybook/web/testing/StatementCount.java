package org.daybook.web.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Notes the SQL statements that a thread runs, those of Hibernate and those of JDBC alike; MockMvc runs a request in the thread of its test.
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
        return (Connection) Proxy.newProxyInstance(StatementCount.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                STATEMENTS.get().add((String) arguments[0]);
            } else if (method.getName().equals("createStatement")) {
                STATEMENTS.get().add("a statement without parameters");
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
