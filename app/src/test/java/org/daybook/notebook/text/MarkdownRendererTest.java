package org.daybook.notebook.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.stream.IntStream;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.files.attachment.Attachment;
import org.daybook.files.attachment.Attachments;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.NotebookFixture;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.list.EntrySummary;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.registry.Compounds;
import org.daybook.registry.Registration;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DaybookTest
public class MarkdownRendererTest {

    public static final byte[] PIXEL = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    private MarkdownRenderer renderer;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Entries entries;

    @Autowired
    private EntryLists lists;

    @Autowired
    private Attachments attachments;

    @Autowired
    private NotebookFixture fixture;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aNumberBecomesALinkOnceItsCompoundIsRegistered() {
        String text = "Made tst-q-0031 today, not TST-Q-32.";
        Notebook notebook = fixture.notebook();
        Entry entry = entries.create(
                        NewEntry.published(notebook.id(), new EntryContent(LocalDate.of(2026, 3, 2), "t", text)),
                        fixture.contributor())
                .saved();
        assertThat(body(text).select("a")).isEmpty();

        Compound compound = register("Clc1ccc2nnc(COCCc3ccccc3)n2n1", "TST-Q-31");

        assertThat(body(text).select("a.mention")).singleElement().satisfies(link -> {
            assertThat(link.attr("href")).isEqualTo("/compounds/TST-Q-31");
            assertThat(link.text()).isEqualTo("tst-q-0031");
        });
        assertThat(lists.mentioning(compound.id())).extracting(EntrySummary::id).containsExactly(entry.id());
        assertThat(renderer.render(text, Actor.anybody()).compounds()).containsExactly(compound.id());
    }

    @Test
    void aDrawnStructureIsAMentionToo() {
        Compound compound = register("OCCc1ccc(F)cc1Br", "TST-Q-40");
        Entry entry = entries.create(
                        NewEntry.published(
                                fixture.notebook().id(),
                                new EntryContent(
                                        LocalDate.of(2026, 3, 2),
                                        "t",
                                        "```smiles\nFc1ccc(CCO)c(Br)c1 the alcohol\n```\n")),
                        fixture.contributor())
                .saved();

        Element figure = body(entry.content().text()).selectFirst("figure.structure-figure");

        assertThat(figure.select("svg")).hasSize(1);
        assertThat(figure.select("a.mention").text()).isEqualTo("TST-Q-40");
        assertThat(figure.select("code.smiles").text()).isEqualTo("Fc1ccc(CCO)c(Br)c1");
        assertThat(figure.select(".structure-name").text()).isEqualTo("the alcohol");
        assertThat(lists.mentioning(compound.id())).extracting(EntrySummary::id).containsExactly(entry.id());
    }

    @Test
    void aDrawnStructureNamedByItsNumberSaysItOnce() {
        register("OCCc1ccc(F)cc1I", "TST-Q-41");

        Element figure = body("```smiles\nFc1ccc(CCO)c(I)c1 TST-Q-41\n```").selectFirst("figure.structure-figure");

        assertThat(figure.select("figcaption").text()).containsOnlyOnce("TST-Q-41");
        assertThat(figure.select(".structure-name")).isEmpty();
    }

    @Test
    void anUnreadableStructureShowsThePlaceAndTheReason() {
        Element figure = body("```smiles\nCC(C<b>\n```").selectFirst("figure.structure-unreadable");

        assertThat(figure.text()).contains("column").contains("<b>");
        assertThat(figure.select("b, svg")).isEmpty();
    }

    @Test
    void wordsBesideAStructureAreWordsOnly() {
        Element body = body("```smiles\nCCO <img src=x onerror=alert(1)>\n```");

        assertThat(body.select("img, [onerror]")).isEmpty();
        assertThat(body.text()).contains("<img src=x");
    }

    @Test
    void issuesAreLinkedInTheirShortForm() {
        RenderedText text =
                renderer.render("See OpenSourceMalaria/Series4#55 and https://github.com/a/b/pull/7", Actor.anybody());

        assertThat(Jsoup.parseBodyFragment(text.html()).select("a.issue-link").eachText())
                .containsExactly("OpenSourceMalaria/Series4#55", "a/b#7");
        assertThat(text.issues())
                .containsExactly(
                        new IssueReference("opensourcemalaria", "series4", 55), new IssueReference("a", "b", 7));
    }

    @Test
    void aPictureShowsForThoseWhoMaySeeItsEntry() throws IOException {
        Actor author = fixture.contributor();
        Entry draft = entries.create(
                        NewEntry.draft(fixture.notebook().id(), new EntryContent(LocalDate.of(2026, 3, 2), "t", "x")),
                        author)
                .saved();
        Attachment picture = attachments.attach(
                draft.id().thing(), "tlc plate.png", new ByteArrayInputStream(PIXEL), author);
        String text = "![TLC](" + picture.path() + ")";

        assertThat(Jsoup.parseBodyFragment(renderer.render(text, author).html()).select("img[width=1][height=1]"))
                .hasSize(1);
        assertThat(body(text).select("img")).isEmpty();

        entries.publish(draft.id(), author);

        assertThat(body(text).select("img")).hasSize(1);

        entries.redact(draft.id(), "names a patient", TestActors.of(Role.OWNER, jdbc));

        assertThat(body(text).select("img")).isEmpty();
    }

    /// Each reading asks for all names of a text.
    @Test
    void theFirstTwoThousandNamesOfATextAreLookedUpAndNoMore() {
        register("OCCc1ccc(F)cc1N", "TST-Q-42");
        String others = IntStream.range(10_000, 11_999).mapToObj(number -> "TST-Q-" + number + " ").collect(joining());

        assertThat(body(others + "TST-Q-42").select("a.mention").text()).isEqualTo("TST-Q-42");
        assertThat(body(others + "TST-Q-12000 TST-Q-42").select("a.mention")).isEmpty();
    }

    @Test
    void issuesBeyondTwoHundredAreLinksAndStandInNoList() {
        RenderedText text = renderer.render(
                IntStream.rangeClosed(1, 300).mapToObj(number -> "a/b#" + number + " ").collect(joining()),
                Actor.anybody());

        assertThat(Jsoup.parseBodyFragment(text.html()).select("a.issue-link")).hasSize(300);
        assertThat(text.issues()).hasSize(200).endsWith(new IssueReference("a", "b", 200));
    }

    @Test
    void aTextBeyondTheLimitsIsShownAsTyped() {
        RenderedText text =
                renderer.render("[a]: http://x/" + "y".repeat(50_000) + "\n\n" + "[a] ".repeat(1_000), Actor.anybody());

        assertThat(text.problem()).isPresent();
        assertThat(Jsoup.parseBodyFragment(text.html()).select("pre.verbatim").text()).contains("[a] [a]");
    }

    private Element body(String text) {
        return Jsoup.parseBodyFragment(renderer.render(text, Actor.anybody()).html()).body();
    }

    private Compound register(String smiles, String number) {
        Registration registration =
                compounds.register(NewCompound.of(StructureReader.read(smiles)).numbered(number), fixture.member());
        return compounds.find(number).orElseThrow(() -> new AssertionError(registration.toString()));
    }
}
