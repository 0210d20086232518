package org.daybook.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.UUID;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.people.Person;
import org.daybook.registry.Compounds;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.batch.NewBatch;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A table of amounts on the page of its entry, as data and as a file, and on the pages of the batch it took from.
@WebTest
class AmountsPagesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String NUMBER = "AMT-PG-1";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Notebooks notebooks;

    @Autowired
    private Entries entries;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Batches batches;

    private Person writer;
    private Notebook notebook;

    @BeforeEach
    void open() {
        writer = accounts.member();
        notebook = notebooks.open("n-" + UUID.randomUUID(), notebooks.defaults("Amounts"), writer.actor());
    }

    @Test
    void theTableIsCalculatedOnThePageAndAsData() throws Exception {
        Entry entry = publish("""
                ```stoichiometry
                | role    | compound                      | eq  | mmol | mass   | note     |
                |---------|-------------------------------|-----|------|--------|----------|
                |         | `OCCc1ccccc1` 2-phenylethanol | 1   | 2.00 |        | =weighed |
                | base    | potassium hydroxide           | 1.5 |      |        |          |
                | product | `C=Cc1ccccc1` styrene         |     |      | 100 mg |          |
                ```
                """);
        String address = "/entries/" + entry.id();

        Document page = page(address);
        assertThat(page.select("table.stoich caption").text()).isEqualTo("Amounts");
        assertThat(page.select("table.stoich").text()).contains("2-phenylethanol", "limiting", "244 mg", "168 mg",
                "100 mg of 208 mg in theory", "48 %");
        assertThat(mvc.get().uri(address + "/stoichiometry.json")).bodyJson()
                .extractingPath("$.tables[0].rows[1].massMg.text").isEqualTo("168 mg");
        assertThat(mvc.get().uri("/api/v1" + address + "/stoichiometry")).bodyJson()
                .extractingPath("$.tables[0].rows[2].theoryMg").isEqualTo(208);
        assertThat(mvc.get().uri(address + "/stoichiometry.csv").exchange()).hasStatusOk().bodyText()
                .contains("1,1,1,reactant,2-phenylethanol,C8H10O,yes,122.16,1,2,244").contains("'=weighed");
    }

    @Test
    void theFormIsFilledFromTheScheme() {
        compounds.register(NewCompound.of(StructureReader.read("OCCc1cc(Cl)c(I)cc1Br")).numbered("AMT-PG-2"),
                writer.actor());
        String text = "```reaction\nOCCc1cc(Cl)c(I)cc1Br>O=S(Cl)Cl>ClCCc1cc(Cl)c(I)cc1Br\n```";

        assertThat(mvc.post().uri("/entries/scheme-amounts").param("text", text).with(csrf())
                .with(accounts.session(writer))).bodyJson().isLenientlyEqualTo("""
                        [{"step": "", "role": "reactant", "compound": "AMT-PG-2"},
                         {"step": "", "role": "reagent", "compound": "`O=S(Cl)Cl`"},
                         {"step": "", "role": "product"}]""");
    }

    @Test
    void aDraftIsForItsAuthorAlone() {
        Entry draft = entries.create(NewEntry.draft(notebook.id(), new EntryContent(DAY, "Amounts", "none yet")),
                writer.actor()).saved();

        for (String address : new String[] {"/entries/%s/stoichiometry.json", "/entries/%s/stoichiometry.csv",
                "/api/v1/entries/%s/stoichiometry"}) {
            assertThat(mvc.get().uri(address.formatted(draft.id()))).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void whatIsLeftOfABatchStandsOnItsPagesWithWhoTookIt() throws Exception {
        compounds.register(NewCompound.of(StructureReader.read("OCCc1ccc(F)c(I)c1Br")).numbered(NUMBER),
                writer.actor());
        Compound compound = compounds.get(NUMBER);
        Batch batch = batches.add(compound.id(),
                new NewBatch("", "01", "1.00 g", "", "", "", null, null, ""), writer.actor()).batch();
        assertThat(page("/batches/" + batch.id()).text()).doesNotContain("Entries that took of it");

        Entry entry = publish("```stoichiometry\ncompound | batch | mass\n%s | 01 | 350 mg\n```".formatted(NUMBER));

        Document page = page("/batches/" + batch.id());
        assertThat(page.text()).contains("650 mg left", "350 mg");
        assertThat(page.select("a[href=/entries/" + entry.id() + "]").text()).isEqualTo("Amounts");
        assertThat(page("/compounds/" + NUMBER).text()).contains("1.00 g 650 mg left");
        assertThat(mvc.get().uri("/batches/" + batch.id() + ".json")).bodyJson()
                .extractingPath("$.rest.leftMg").isEqualTo(650.0);
        assertThat(page("/entries/" + entry.id()).select("table.stoich a[href=/batches/" + batch.id() + "]").text())
                .isEqualTo("01");
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(mvc.get().uri(address).exchange().getResponse().getContentAsString());
    }

    private Entry publish(String text) {
        return entries.create(NewEntry.published(notebook.id(), new EntryContent(DAY, "Amounts", text)),
                writer.actor()).saved();
    }
}
