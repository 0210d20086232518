package org.daybook.notebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.daybook.notebook.NotebookFixture;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.Kind;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.shared.id.EntryId;
import org.daybook.testing.DaybookTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Entries that were read by earlier rules are read again, once.
@DaybookTest
class EarlierLinksTest {

    @Autowired
    private Entries entries;

    @Autowired
    private EntryLinks links;

    @Autowired
    private EarlierLinks earlier;

    @Autowired
    private NotebookFixture fixture;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatEarlierRulesDidNotFindIsFound() {
        earlier.readAll();
        EntryId old = entry("Weighed `Oc1ccc(cc1)C1CC[Po]C1`, like osm-s-9901, see octo/earlier#3.");
        EntryId right = entry("Weighed OSM-S-9902.");
        jdbc.sql("DELETE FROM entry_mention WHERE entry_id = ?").param(old.value()).update();
        jdbc.sql("UPDATE entry SET links_rules = 0 WHERE id IN (?, ?)").params(old.value(), right.value()).update();

        assertThat(earlier.readAll()).isEqualTo(2);

        assertThat(links.mentions(old)).contains("OSM-S-9901").hasSize(2);
        assertThat(links.mentions(right)).containsExactly("OSM-S-9902");
        assertThat(earlier.readAll()).as("once").isZero();
    }

    private EntryId entry(String text) {
        return entries.create(NewEntry.draft(fixture.notebook().id(),
                        new EntryContent(LocalDate.of(2026, 3, 2), "Earlier", text, Kind.DATA, Map.of())),
                fixture.contributor()).saved().id();
    }
}
