package org.daybook.notebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.notebook.NotebookFixture;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.list.EntrySummary;
import org.daybook.people.Actor;
import org.daybook.registry.Compounds;
import org.daybook.registry.Registration;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.testing.DaybookTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A block `reaction` is shown as a scheme (#17).
@DaybookTest
class ReactionFiguresTest {

    private static final String ETHER = "CCCCCCCBr.OCC1CC1>[OH-].[Na+]>CCCCCCCOCC1CC1 |f:2.3|";

    @Autowired
    private MarkdownRenderer renderer;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Entries entries;

    @Autowired
    private EntryLists lists;

    @Autowired
    private NotebookFixture fixture;

    @Test
    void aSchemeShowsStructuresAgentsAndConditions() {
        Element scheme = body(block(ETHER + " toluene\nbelow: 40 °C, 3 h")).selectFirst("figure.scheme");

        assertThat(scheme.select(".scheme-step > .scheme-part svg")).hasSize(3);
        assertThat(scheme.select(".scheme-agents svg")).hasSize(1);
        assertThat(scheme.select(".scheme-plus")).hasSize(1);
        assertThat(scheme.select(".scheme-arrow > span").eachText()).containsExactly("toluene", "40 °C, 3 h");
        assertThat(scheme.selectFirst(".scheme-step").attr("aria-label"))
                .isEqualTo("Reaction: C7H15Br and C4H8O to C11H22O");
        assertThat(scheme.selectFirst(".scheme-source code").wholeText()).contains(ETHER);
    }

    @Test
    void stepsStandOneUnderAnother() {
        Element scheme = body(block("CO>>C=O\nC=O>>OC=O")).selectFirst("figure.scheme");

        assertThat(scheme.select(".scheme-step").eachAttr("aria-label"))
                .containsExactly("Step 1: CH4O to CH2O", "Step 2: CH2O to CH2O2");
    }

    @Test
    void aRegisteredComponentIsALinkAndTheEntryAMention() {
        Entry entry = publish(block("Brc1ccc(CCCl)cc1I.C[O-]>>COCCc1ccc(Br)c(I)c1"));
        Compound product = register("COCCc1ccc(Br)c(I)c1", "TST-RX-1");

        Element scheme = body(entry.content().text()).selectFirst("figure.scheme");

        assertThat(scheme.select(".scheme-part > a.mention").eachAttr("href"))
                .containsExactly("/compounds/TST-RX-1");
        assertThat(scheme.selectFirst(".scheme-step").attr("aria-label")).endsWith("to TST-RX-1");
        assertThat(lists.mentioning(product.id())).extracting(EntrySummary::id).containsExactly(entry.id());
        assertThat(renderer.render(entry.content().text(), Actor.anybody()).compounds())
                .containsExactly(product.id());
    }

    @Test
    void whatCannotBeReadIsShownAsTypedWithThePlaceAndTheReason() {
        Element figure = body(block("CO>>C=O\nabove: <b>\nCC(C<i>>C")).selectFirst("figure.structure-unreadable");

        assertThat(figure.selectFirst("pre").wholeText()).contains("above: <b>");
        assertThat(figure.selectFirst("figcaption").text()).startsWith("Not readable at line 3, column ");
        assertThat(figure.select("b, i, svg")).isEmpty();
    }

    @Test
    void wordsAtAnArrowAreWordsOnly() {
        Element body = body(block("CO>>C=O <img src=x onerror=alert(1)>\nbelow: \"><script>"));

        assertThat(body.select("img, script, [onerror]")).isEmpty();
        assertThat(body.select(".scheme-arrow").text()).contains("<img src=x", "<script>");
    }

    @Test
    void aTextGivesItsReactionsAway() {
        String text = "First\n\n" + block("CO>>C=O") + "\n\n" + block("not one") + "\n\n" + block("C=O>>CO\nCO>>C");

        assertThat(ReactionBlocks.in(text)).hasSize(3);
    }

    @Test
    void aTextOfManySchemesDrawsTheFirst() {
        String text = (block("C.".repeat(49) + "C>>C") + "\n\n").repeat(4);

        assertThat(body(text).select("figure.scheme")).hasSize(3);
        assertThat(body(text).select("pre > code.language-reaction")).hasSize(1);
    }

    private Entry publish(String text) {
        return entries.create(NewEntry.published(fixture.notebook().id(),
                new EntryContent(LocalDate.of(2026, 3, 2), "t", text)), fixture.contributor()).saved();
    }

    private Compound register(String smiles, String number) {
        Registration registration =
                compounds.register(NewCompound.of(StructureReader.read(smiles)).numbered(number), fixture.member());
        return compounds.find(number).orElseThrow(() -> new AssertionError(registration.toString()));
    }

    private Element body(String text) {
        return Jsoup.parseBodyFragment(renderer.render(text, Actor.anybody()).html()).body();
    }

    private static String block(String text) {
        return "```reaction\n" + text + "\n```";
    }
}
