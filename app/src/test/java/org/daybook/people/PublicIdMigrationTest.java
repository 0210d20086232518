package org.daybook.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.daybook.testing.DaybookTest;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An upgrade gives everybody an id of their own; the tables of before are made in a schema beside the real one.
@DaybookTest
class PublicIdMigrationTest {

    private static final String SCHEMA = "upgraded";

    /// The question mark: there need be no migration of this very number.
    private static final String BEFORE = "179?";

    @Autowired
    private DataSource source;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void leaveNoSchema() {
        database.sql("DROP SCHEMA \"" + SCHEMA + "\" CASCADE").update();
    }

    @Test
    void earlierPersonsGetIdsThatAreTheirOwn() {
        flyway().target(BEFORE).load().migrate();
        for (int number = 0; number < 3; number++) {
            database.sql("INSERT INTO \"" + SCHEMA + "\".person (handle, display_name, person_role, created_at) "
                            + "VALUES (?, 'A', 'MEMBER', CURRENT_TIMESTAMP)")
                    .param("a-" + number)
                    .update();
        }

        flyway().load().migrate();

        List<String> ids = database.sql("SELECT public_id FROM \"" + SCHEMA + "\".person").query(String.class).list();
        assertThat(ids).hasSize(3).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{32}"));
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(source).schemas(SCHEMA);
    }
}
