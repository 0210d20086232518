package org.daybook.shared.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.daybook.testing.DaybookTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DaybookTest
class SectionsTest {

    @Autowired
    private Sections sections;

    @Autowired
    private SectionReads reads;

    @Autowired
    private JdbcClient jdbc;

    /// A new table is put into a section, or outside on purpose.
    @Test
    void everyTableOfTheSchemaIsInOneGroup() {
        Set<String> tables = names("""
                SELECT table_name FROM information_schema.tables
                WHERE LOWER(table_schema) = 'public' AND table_type = 'BASE TABLE'""");

        assertThat(sections.tables()).containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void everySectionHasItsCount() {
        Set<String> counts = names("""
                SELECT column_name FROM information_schema.columns WHERE LOWER(table_name) = 'site_version'""");
        counts.removeAll(Set.of("id", "withdrawals"));

        assertThat(sections.names()).containsExactlyInAnyOrderElementsOf(counts);
    }

    /// What the database removes by itself stands in no statement.
    @Test
    void nothingCascadesIntoASection() {
        Set<String> removed = names("""
                SELECT DISTINCT c.table_name FROM information_schema.referential_constraints r
                JOIN information_schema.table_constraints c ON c.constraint_name = r.constraint_name
                WHERE r.delete_rule <> 'NO ACTION' AND r.delete_rule <> 'RESTRICT'""");

        assertThat(removed).isNotEmpty().noneMatch(sections::isCounted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT name FROM campaign WHERE id = ?                        | campaign          |
            select c1_0.id from compound c1_0 join batch b on b.id = ?    | registry          |
            SELECT DISTINCT m.entry_id FROM entry_mention m               | mentions          |
            SELECT id FROM assay WHERE id = ? FOR UPDATE                  | assay             |
            UPDATE person SET orcid = NULL WHERE id = ?                   | people            | people
            insert into  "ENTRY" (id) values (?)                          | notebook          | notebook
            INSERT INTO entry_mention SELECT id FROM compound             | mentions registry | mentions
            DELETE FROM membership WHERE series_id IN (SELECT 1 FROM issue) | campaign issues   | campaign
            MERGE INTO site_address t USING data_import d ON 1 = 1        | imports site      | site
            SELECT 1                                                      |                   |""")
    void aStatementTouchesTheTablesThatItNames(String sql, String read, String written) {
        assertThat(sections.uses(sql)).isEqualTo(new Sections.Uses(words(read), Set.of(), words(written)));
    }

    @Test
    void whatNoPageShowsIsWrittenInNoSection() {
        assertThat(sections.uses("UPDATE api_token SET last_used_at = ?"))
                .isEqualTo(new Sections.Uses(Set.of(), Set.of("api_token"), Set.of()));
    }

    @Test
    void whatAThreadReadsIsNoted() {
        try (SectionReads.Notes notes = reads.begin()) {
            jdbc.sql("SELECT COUNT(*) FROM compound").query(Long.class).single();
            assertThat(notes.sections()).containsExactly("registry");
            assertThat(notes.outside()).isEmpty();

            jdbc.sql("SELECT COUNT(*) FROM working_copy").query(Long.class).single();
            assertThat(notes.outside()).containsExactly("working_copy");
        }
    }

    private static Set<String> words(String text) {
        return text == null ? Set.of() : Set.of(text.split(" "));
    }

    private Set<String> names(String sql) {
        return jdbc.sql(sql).query(String.class).list().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(java.util.stream.Collectors.toSet());
    }
}
