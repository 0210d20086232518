package org.daybook.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.people.Actor;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What is typed is kept: of two windows each its own, and no text that still holds both versions of a merge becomes a
/// revision.
@WebTest
class KeptTextTest {

    private static final String UNSETTLED = "a\n<<<<<<< yours\nmine\n=======\nother\n>>>>>>> theirs\nb\n";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Notebooks notebooks;

    @Autowired
    private Entries entries;

    private Notebook notebook;
    private Person writer;
    private Entry entry;

    @BeforeEach
    void publishAnEntry() {
        notebook = notebooks.open("n-" + UUID.randomUUID(), notebooks.defaults("Series 4"), accounts.member().actor());
        writer = accounts.contributor();
        entry = entries.create(
                        NewEntry.published(
                                notebook.id(), new EntryContent(LocalDate.of(2026, 3, 2), "Title", "public words")),
                        writer.actor())
                .saved();
    }

    @Test
    void twoWindowsKeepTheirTextsBesideEachOther() throws Exception {
        Document first = editor("");
        Document second = editor("");

        keep(first, "text of the first window");
        keep(second, "text of the second window");

        Document again = editor("");
        assertThat(text(again)).contains("text of the second window");
        assertThat(again.select(".notice").text()).contains("Another window kept another text");
        assertThat(text(editor(again.select("a[href*=copy]").attr("href").replaceFirst(".*(?=[?])", ""))))
                .contains("text of the first window");
    }

    @Test
    void aWindowGoesOnWithWhatAnotherKeptAndLeavesItAloneIfThatGoesOnToo() throws Exception {
        Document first = editor("");
        keep(first, "begun");
        Document second = editor("");
        assertThat(text(second)).contains("begun");

        keep(second, "begun, and gone on in the second");
        assertThat(editor("").select("a[href*=copy]")).isEmpty();

        keep(first, "begun, and gone on in the first");
        assertThat(text(editor(""))).contains("gone on in the first");
        assertThat(editor("").select("a[href*=copy]")).hasSize(1);
    }

    @Test
    void savingOneWindowLeavesWhatTheOtherKept() throws Exception {
        Document first = editor("");
        Document second = editor("");
        keep(first, "text of the first window");
        keep(second, "text of the second window");

        assertThat(save(second, "text of the second window")).hasRedirectedUrl("/entries/" + entry.id());

        assertThat(text(editor(""))).contains("text of the first window");
        assertThat(editor("").select("a[href*=copy]")).isEmpty();
        assertThat(save(editor(""), "public words")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void oneOfTheKeptTextsIsDropped() throws Exception {
        keep(editor(""), "kept");
        String copy = editor("").select("input[name=copy]").val();

        assertThat(mvc.post()
                        .uri("/entries/" + entry.id() + "/draft/removal")
                        .with(csrf())
                        .with(accounts.session(writer))
                        .param("copy", copy))
                .hasRedirectedUrl("/entries/" + entry.id() + "/edit");

        assertThat(text(editor(""))).contains("public words");
    }

    @Test
    void onlyTheNewestKeptTextsStay() throws Exception {
        for (int window = 0; window < 23; window++) {
            post("/draft", "window " + window, "", "text " + window);
        }

        assertThat(editor("").select("a[href*=copy]")).hasSize(19);
        assertThat(text(editor(""))).contains("text 22");
    }

    @Test
    void aTextThatHoldsBothVersionsIsNoRevision() throws Exception {
        MvcTestResult refused = save(editor(""), UNSETTLED);

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(Jsoup.parse(body(refused)).select("[role=alert]").text())
                .contains("Lines 2 to 6 still hold both versions");
        assertThat(text(Jsoup.parse(body(refused)))).contains("<<<<<<< yours");
        assertThat(entries.get(entry.id(), Actor.anybody()).revision()).isEqualTo(1);
        assertThat(post("/draft", "one", "", UNSETTLED)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yield\n=======\n\n75 %\n",
                "```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> branch\n```\n",
                "<<<<<<< yours\n",
                ">>>>>>> theirs\n=======\n<<<<<<< yours\n"
            })
    void whatOnlyLooksLikeAMarkIsSaved(String text) throws Exception {
        assertThat(save(editor(""), text)).hasRedirectedUrl("/entries/" + entry.id());
        assertThat(entries.get(entry.id(), Actor.anybody()).content().text()).isEqualTo(text);
    }

    @Test
    void theEditorSaysHowLargeAFileMayBe() throws Exception {
        assertThat(editor("").select("input[type=file]").attr("data-max-bytes")).isEqualTo("52428800");
        assertThat(editor("").select(".editor-files .field-help").text()).isEqualTo("Up to 50 MB each");
    }

    private Document editor(String query) throws Exception {
        return Jsoup.parse(body(mvc.get()
                .uri("/entries/" + entry.id() + "/edit" + query)
                .with(accounts.session(writer))
                .exchange()));
    }

    private void keep(Document window, String text) {
        assertThat(post(
                        "/draft",
                        window.select("input[name=token]").val(),
                        window.select("input[name=from]").val(),
                        text))
                .hasStatusOk();
    }

    private MvcTestResult save(Document window, String text) {
        return post("", window.select("input[name=token]").val(), window.select("input[name=from]").val(), text);
    }

    private MvcTestResult post(String door, String token, String from, String text) {
        return mvc.post()
                .uri("/entries/" + entry.id() + door)
                .with(csrf())
                .with(accounts.session(writer))
                .param("notebook", notebook.slug())
                .param("date", "2026-03-02")
                .param("title", "Title")
                .param("text", text)
                .param("token", token)
                .param("from", from)
                .param("version", String.valueOf(entry.version()))
                .exchange();
    }

    private static String text(Document page) {
        return page.select("textarea[name=text]").text();
    }

    private static String body(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
