package org.daybook.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.daybook.shared.StartRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

/// A password in the settings that is refused stops the start only where it would make an owner.
class FirstOwnerCheckTest {

    private static final String REFUSED = "password123";

    @TempDir
    private Path folder;

    @Test
    void stopsANewSiteBeforeItsDatabaseIsMade() {
        assertThatThrownBy(() -> check(REFUSED))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageStartingWith(
                        "the setting daybook.owner.password is wrong: A password has 12 to 200 characters")
                .hasMessageNotContaining(REFUSED);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void stopsADatabaseWithoutAnOwner() throws SQLException {
        database("CREATE TABLE person (id BIGINT, person_role VARCHAR(12)); INSERT INTO person VALUES (1, 'MEMBER')");

        assertThatThrownBy(() -> check(REFUSED)).isInstanceOf(StartRefusedException.class);
    }

    @Test
    void letsASiteInUseStart() throws SQLException {
        database("CREATE TABLE person (id BIGINT, person_role VARCHAR(12)); INSERT INTO person VALUES (1, 'OWNER')");

        assertThatCode(() -> check(REFUSED)).doesNotThrowAnyException();
    }

    @Test
    void letsAGoodPasswordPass() {
        assertThatCode(() -> check("thermos bicycle lamp")).doesNotThrowAnyException();
    }

    private void check(String password) {
        MockEnvironment settings = new MockEnvironment()
                .withProperty("spring.datasource.url", url())
                .withProperty("daybook.owner.email", "ada@example.org")
                .withProperty("daybook.owner.password", password);
        new FirstOwnerCheck(settings).postProcessBeanFactory(new DefaultListableBeanFactory());
    }

    private void database(String sql) throws SQLException {
        try (Connection database = DriverManager.getConnection(url(), "", "");
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("daybook");
    }
}
