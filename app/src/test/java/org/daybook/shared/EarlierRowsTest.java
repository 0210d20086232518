package org.daybook.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// What an upgrade makes of rows that were here before.
class EarlierRowsTest {

    /// The question mark: there need be no migration of this very number.
    private static final String BEFORE_VISIBILITY = "129?";
    private static final String DAY = "TIMESTAMP WITH TIME ZONE '2026-03-02 10:00:00+00:00'";

    @TempDir
    private Path folder;

    @Test
    void earlierImportsStayPublicAndEarlierFilesAreToBeLookedAt() {
        DriverManagerDataSource source =
                new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("daybook"), "sa", "");
        JdbcClient database = JdbcClient.create(source);
        Flyway.configure().dataSource(source).target(BEFORE_VISIBILITY).load().migrate();
        database.sql("INSERT INTO person (handle, display_name, person_role, created_at) VALUES ('a', 'A', 'MEMBER', "
                        + DAY + ")")
                .update();
        database.sql("""
                INSERT INTO data_import (file_name, file_sha256, file_size, description, heading_row, heading_last_row, state, campaign_title,
                    dry_run, cancel_wanted, row_count, rows_done, last_row, created_count, updated_count, unchanged_count, rejected_count,
                    created_by, created_at)
                VALUES ('old.csv', 'aa', 1, '', 1, 1, 'PREVIEWED', '', TRUE, FALSE, 1, 1, 0, 1, 0, 0, 0, 1, %s)""".formatted(DAY)).update();
        database.sql("""
                INSERT INTO notebook (slug, title, licence, zone, publish_at, writers, opened_by, opened_at)
                VALUES ('n', 'N', 'CC-BY-4.0', 'UTC', TIME '23:30:00', 'MEMBERS', 1, %s)""".formatted(DAY)).update();
        database.sql("""
                INSERT INTO entry (notebook_id, author_id, lab_day, title, markdown, excerpt, kind, metadata, entry_state, on_hold, entry_version,
                    revision_number, created_at, changed_at)
                VALUES (1, 1, DATE '2026-03-02', 't', 'x', 'x', 'NOTE', '{}', 'PUBLISHED', FALSE, 1, 1, %s, %s)""".formatted(DAY, DAY)).update();
        database.sql("""
                INSERT INTO attachment (entry_id, attached_by, attached_at, file_name, media_type, byte_size, sha256, first_revision)
                VALUES (1, 1, %s, 'plate.jpg', 'image/jpeg', 9, 'bb', 1)""".formatted(DAY)).update();

        Flyway.configure().dataSource(source).load().migrate();

        Map<String, Object> imported = database.sql("SELECT public_since, created_at, withdrawn_at FROM data_import")
                .query()
                .singleRow();
        assertThat(imported.get("public_since")).isNotNull().isEqualTo(imported.get("created_at"));
        assertThat(imported.get("withdrawn_at")).isNull();
        Map<String, Object> file = database.sql("SELECT sha256, screening, public_sha256 FROM attachment")
                .query()
                .singleRow();
        assertThat(file)
                .containsEntry("sha256", "bb")
                .containsEntry("screening", "PENDING")
                .containsEntry("public_sha256", null);
    }
}
