package org.daybook.web.notebook.reaction;

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
import org.daybook.registry.compound.NewCompound;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The reactions of an entry as a page and as data (#17).
@WebTest
class ReactionApiTest {

    private static final String TEXT = """
            ```reaction
            [CH3:1]C(F)(Br)CCl.[Na+].[OH-]>CCO>OCC(F)(Br)[CH3:1] |f:1.2|
            above: 2 equiv.
            ```

            ```reaction
            not one
            ```
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Notebooks notebooks;

    @Autowired
    private Entries entries;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Accounts accounts;

    @Test
    void aRegisteredComponentHasItsNumberAndAtomsTheirs() {
        Entry entry = publish();
        compounds.register(NewCompound.of(StructureReader.read("OCC(F)(Br)C")).numbered("RXN-S-1"),
                accounts.member().actor());

        for (String address : new String[] {"/api/v1/entries/%s/reactions", "/entries/%s/reactions.json"}) {
            assertThat(mvc.get().uri(address.formatted(entry.id()))).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                    [{"components": [
                        {"role": "reactant", "number": null, "written": "[CH3:1]C(F)(Br)CCl", "maps": {"0": 1}},
                        {"role": "reactant", "written": "[Na+].[OH-]", "maps": {}},
                        {"role": "agent", "written": "CCO"},
                        {"role": "product", "number": "RXN-S-1", "maps": {"5": 1}}],
                      "above": ["2 equiv."], "below": []}]
                    """);
        }
    }

    @Test
    void thePageShowsTheScheme() throws Exception {
        String page = mvc.get().uri("/entries/" + publish().id()).exchange().getResponse().getContentAsString();

        assertThat(Jsoup.parse(page).select(".scheme .scheme-part svg")).hasSize(4);
        assertThat(Jsoup.parse(page).select(".structure-unreadable figcaption").text()).contains("line 1, column");
    }

    @Test
    void aChemDrawDrawingBecomesBlocks() {
        String cdxml = """
                <CDXML><page id="1"><fragment id="2"><n id="3" p="0 0"/><n id="4" p="14 0" Element="8"/>
                <b id="5" B="3" E="4" Display="Bold"/></fragment></page></CDXML>""";

        MvcTestResult answer = mvc.post().uri("/entries/drawing").param("text", cdxml)
                .with(csrf()).with(accounts.session(accounts.contributor())).exchange();

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.lost[0]").asString().contains("Bold");
        assertThat(answer).bodyJson().extractingPath("$.text").asString().startsWith("```mol\n");
    }

    private Entry publish() {
        Person writer = accounts.member();
        Notebook notebook = notebooks.open("n-" + UUID.randomUUID(), notebooks.defaults("A notebook"), writer.actor());
        return entries.create(NewEntry.published(notebook.id(),
                new EntryContent(LocalDate.of(2026, 3, 2), "Hydrolysis", TEXT)), writer.actor()).saved();
    }
}
