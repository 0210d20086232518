package org.daybook.people.account;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.daybook.people.secret.PasswordRule;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.StartRefusedException;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

/// Stops the start when `daybook.owner.password` would make an owner whose password is refused, before the database is
/// migrated or made.
///
/// A site that has an owner starts with whatever the setting says: it is not looked at any more.
class FirstOwnerCheck implements BeanFactoryPostProcessor {

    private static final String SETTING = "daybook.owner.password";
    private static final int H2_NO_SUCH_DATABASE = 90146;

    private final Environment settings;

    FirstOwnerCheck(Environment settings) {
        this.settings = settings;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        String email = settings.getProperty("daybook.owner.email");
        String password = settings.getProperty(SETTING);
        if (email == null || password == null) {
            return;
        }
        try {
            rule().check(password, email, settings.getProperty("daybook.owner.name", ""));
        } catch (InvalidInputException refused) {
            if (isWithoutOwner()) {
                throw new StartRefusedException(
                        "the setting " + SETTING + " is wrong: " + refused.getMessage(), refused);
            }
        }
    }

    private PasswordRule rule() {
        return new PasswordRule(
                new DaybookProperties(Path.of("."), settings.getProperty("daybook.site-name", "Daybook"), null, ""));
    }

    /// Whether there is no owner for certain. A database that cannot be asked is left to the start, which says what is
    /// wrong with it.
    private boolean isWithoutOwner() {
        String address = Objects.requireNonNullElse(settings.getProperty("spring.datasource.url"), "");
        String existing = address.startsWith("jdbc:h2:") ? address + ";IFEXISTS=TRUE" : address;
        try (Connection database = DriverManager.getConnection(
                existing,
                settings.getProperty("spring.datasource.username", ""),
                settings.getProperty("spring.datasource.password", ""))) {
            return !hasOwner(database);
        } catch (SQLException e) {
            return e.getErrorCode() == H2_NO_SUCH_DATABASE;
        }
    }

    private static boolean hasOwner(Connection database) {
        try (var statement = database.createStatement();
                var owners = statement.executeQuery("SELECT id FROM person WHERE person_role = 'OWNER'")) {
            return owners.next();
        } catch (SQLException notMigratedYet) {
            return false;
        }
    }
}
