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
import org.daybook.notebook.list.EntryLists;
import org.daybook.people.Actor;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class EditorTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Notebooks notebooks;

    @Autowired
    private Entries entries;

    @Autowired
    private EntryLists lists;

    private Notebook notebook;
    private Person writer;

    @BeforeEach
    void openANotebook() {
        notebook = notebooks.open("n-" + UUID.randomUUID(), notebooks.defaults("Series 4"), accounts.member().actor());
        writer = accounts.contributor();
    }

    @Test
    void todayOpensAnEmptyEditorThenTodaysEntry() throws Exception {
        Document blank = page(get("/today?notebook=" + notebook.slug()));
        assertThat(blank.select("form[data-editor] input[name=token]").val()).isNotBlank();
        assertThat(lists.drafts(writer.actor())).isEmpty();

        Entry entry = entries.create(
                        NewEntry.draft(notebook.id(), new EntryContent(entries.labDay(notebook.id()), "t", "x")),
                        writer.actor())
                .saved();

        assertThat(mvc.get().uri("/today?notebook=" + notebook.slug()).with(accounts.session(writer)))
                .hasRedirectedUrl("/entries/" + entry.id() + "/edit");
        assertThat(page(get("/entries/new?notebook=" + notebook.slug()))
                        .select("input[name=version]")
                        .val())
                .isEqualTo("0");
    }

    @Test
    void whoMayWriteInSeveralNotebooksIsAskedInWhich() throws Exception {
        notebooks.open("n-" + UUID.randomUUID(), notebooks.defaults("Series 5"), accounts.member().actor());

        assertThat(page(get("/entries/new")).select(".choices a").eachText()).contains("Series 4", "Series 5");
    }

    @Test
    void whoIsNotSignedInIsAskedToFirst() {
        assertThat(mvc.get().uri("/today")).hasRedirectedUrl("/login?next=%2Ftoday");
    }

    @Test
    void aFormSentTwiceMakesOneEntry() {
        String token = UUID.randomUUID().toString();

        String first = send("/entries", "publish", token, 0, "Only once").getResponse().getRedirectedUrl();
        String second = send("/entries", "publish", token, 0, "Only once").getResponse().getRedirectedUrl();

        assertThat(first).startsWith("/entries/").isEqualTo(second);
        assertThat(lists.in(notebook.id(), null, 10, writer.actor()).items()).hasSize(1);
    }

    @Test
    void aFormWithADamagedTokenIsRefused() {
        assertThat(send("/entries", "publish", "t".repeat(65), 0, "kept words"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("kept words");
    }

    @Test
    void thePreviewIsThePublishedTextByteForByte() throws Exception {
        String text = "\n"
                + "## Aim\n\n"
                + "| a | b |\n"
                + "|---|--:|\n"
                + "| 1 | 2 |\n\n"
                + "```smiles\n"
                + "CCO\n"
                + "```\n"
                + "<b>x</b> OSM-S-1 a/b#7 <script>alert(1)</script>\n";
        Entry entry = published(text);

        String preview = body(mvc.post()
                .uri("/entries/preview")
                .with(csrf())
                .with(accounts.session(writer))
                .param("text", text)
                .exchange());
        String page = body(mvc.get().uri("/entries/" + entry.id()).exchange());

        String html = page.substring(page.indexOf("<article class=\"entry-text\">") + 28, page.indexOf("</article>"));
        assertThat(html).isNotBlank();
        assertThat(preview).contains(html).doesNotContain("<script");
    }

    @Test
    void theSecondWindowGetsBothTextsPutTogether() throws Exception {
        Entry entry = published("first line\nsecond line\nthird line\n");
        String address = "/entries/" + entry.id();
        send(address, "save", "", entry.version(), "FIRST line\nsecond line\nthird line\n");

        MvcTestResult refused = send(address, "save", "", entry.version(), "first line\nsecond line\nTHIRD line\n");

        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        Document page = page(refused);
        assertThat(page.select("textarea[name=text]").text())
                .contains("FIRST line")
                .contains("THIRD line")
                .doesNotContain("<<<<<<<");
        assertThat(page.select("textarea[readonly]")).hasSize(2);
        assertThat(page.select("del").text()).isNotBlank();
        long theirs = Long.parseLong(page.select("input[name=version]").val());
        assertThat(send(address, "save", "", theirs, "FIRST line\nsecond line\nTHIRD line\n"))
                .hasRedirectedUrl(address);
        assertThat(entries.get(entry.id(), Actor.anybody()).revision()).isEqualTo(3);
    }

    @Test
    void whatTheOtherWindowChangedBesideTheTextIsNotTakenBack() throws Exception {
        Entry entry = published("first line\n");
        String address = "/entries/" + entry.id();
        sendAs(address, entry.version(), "A better title", "2026-03-02", "data", "yield=75 %", "first line\n");

        Document page = page(sendAs(
                address,
                entry.version(),
                entry.content().title(),
                "2026-03-03",
                "note",
                "",
                "first line\nsecond line\n"));

        assertThat(page.select("input[name=title]").val()).isEqualTo("A better title");
        assertThat(page.select("input[name=date]").val()).isEqualTo("2026-03-03");
        assertThat(page.select("select[name=kind] option[selected]").val()).isEqualTo("data");
        assertThat(page.select("textarea[name=facts]").text()).contains("yield=75 %");
        assertThat(page.select(".field-help").text()).isEqualTo("Theirs: 2026-03-02");
    }

    @Test
    void whatBothWindowsChangedBesideTheTextIsShownTwice() throws Exception {
        Entry entry = published("first line\n");
        String address = "/entries/" + entry.id();
        sendAs(address, entry.version(), "Their title", "2026-03-02", "note", "", "first line\n");

        Document page = page(sendAs(address, entry.version(), "My title", "2026-03-02", "note", "", "first line\n"));

        assertThat(page.select("input[name=title]").val()).isEqualTo("My title");
        assertThat(page.select(".field-help").text()).isEqualTo("Theirs: Their title");
    }

    private MvcTestResult sendAs(
            String address, long version, String title, String date, String kind, String facts, String text) {
        return mvc.post()
                .uri(address)
                .with(csrf())
                .with(accounts.session(writer))
                .param("notebook", notebook.slug())
                .param("action", "save")
                .param("version", Long.toString(version))
                .param("title", title)
                .param("date", date)
                .param("kind", kind)
                .param("facts", facts)
                .param("text", text)
                .exchange();
    }

    @Test
    void whatCannotBeSavedComesBack() throws Exception {
        MvcTestResult answer = mvc.post()
                .uri("/entries")
                .with(csrf())
                .with(accounts.session(writer))
                .param("notebook", notebook.slug())
                .param("date", "not a day")
                .param("title", "Kept title")
                .param("text", "\nkept words")
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(page(answer).select("input[name=title]").val()).isEqualTo("Kept title");
        assertThat(page(answer).select("[role=alert]").text()).contains("not a day");
        assertThat(body(answer)).contains("data-text").contains("\n\nkept words</textarea>");
    }

    @Test
    void whatIsTypedIntoAPublishedEntryIsSetAsideForItsWriterOnly() throws Exception {
        Entry entry = published("public words");

        assertThat(draft("/entries/" + entry.id() + "/draft", entry.version(), "unsaved words")).hasStatusOk();

        assertThat(page(get("/entries/" + entry.id() + "/edit"))
                        .select("textarea[name=text]")
                        .text())
                .contains("unsaved words");
        assertThat(body(mvc.get().uri("/entries/" + entry.id()).exchange()))
                .contains("public words")
                .doesNotContain("unsaved words");
        Person member = accounts.member();
        assertThat(body(mvc.get()
                        .uri("/entries/" + entry.id() + "/edit")
                        .with(accounts.session(member))
                        .exchange()))
                .doesNotContain("unsaved words");
    }

    @Test
    void aDraftIsKeptWhileItIsTyped() {
        MvcTestResult first = mvc.post()
                .uri("/entries/draft")
                .with(csrf())
                .with(accounts.session(writer))
                .param("notebook", notebook.slug())
                .param("date", "2026-03-02")
                .param("text", "one")
                .param("token", UUID.randomUUID().toString())
                .exchange();
        assertThat(first).hasStatusOk().bodyJson().extractingPath("$.version").isEqualTo(1);
        Entry draft = entries.get(lists.drafts(writer.actor()).getFirst().id(), writer.actor());

        assertThat(draft("/entries/" + draft.id() + "/draft", 1, "two"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(2);
        assertThat(draft("/entries/" + draft.id() + "/draft", 1, "three")).hasStatus(HttpStatus.CONFLICT);
        assertThat(entries.get(draft.id(), writer.actor()).content().text()).isEqualTo("two");
    }

    @Test
    void aPictureIsAttachedWithoutScript() throws Exception {
        byte[] pixel = java.util.Base64.getDecoder().decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

        MvcTestResult answer = mvc.post()
                .uri("/entries")
                .multipart()
                .file(new MockMultipartFile("file", "tlc [1].png", "image/png", pixel))
                .with(csrf())
                .with(accounts.session(writer))
                .param("notebook", notebook.slug())
                .param("date", "2026-03-02")
                .param("text", "words")
                .param("action", "attach")
                .exchange();

        assertThat(answer.getResponse().getRedirectedUrl()).endsWith("/edit");
        assertThat(page(get(answer.getResponse().getRedirectedUrl()))
                        .select("textarea[name=text]")
                        .text())
                .contains("words\n![tlc  1 .png](/attachments/");
        assertThat(page(get(answer.getResponse().getRedirectedUrl())).select("#preview img")).hasSize(1);
    }

    /// Without script one press of a button sends text and file (#10).
    @Test
    void aFileSentWithThePublicationIsInItsFirstRevision() throws Exception {
        MvcTestResult answer = publishWith("nmr.csv", "ppm\n7.26\n".getBytes(StandardCharsets.UTF_8));

        String address = answer.getResponse().getRedirectedUrl();
        assertThat(address).matches("/entries/\\d+");
        assertThat(mvc.get().uri(address + ".json")).bodyJson().extractingPath("$.revision").isEqualTo(1);
        assertThat(mvc.get().uri(address + ".md")).bodyText().contains("words\n[nmr.csv](/attachments/");
    }

    /// A picture that is none is not taken, and the press of a button that brought it publishes nothing (#10).
    @Test
    void aFileThatIsRefusedLeavesADraft() throws Exception {
        byte[] noPhoto = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, 0, 4, 1, 2};

        MvcTestResult answer = publishWith("photo.jpg", noPhoto);

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(page(answer).select("textarea[name=text]").text()).contains("words");
        assertThat(entries.get(lists.drafts(writer.actor()).getFirst().id(), writer.actor()).content().text())
                .isEqualTo("words");
    }

    private MvcTestResult publishWith(String name, byte[] file) {
        return mvc.post()
                .uri("/entries")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", file))
                .with(csrf())
                .with(accounts.session(writer))
                .param("notebook", notebook.slug())
                .param("date", "2026-03-02")
                .param("kind", "note")
                .param("text", "words")
                .param("token", UUID.randomUUID().toString())
                .param("action", "publish")
                .exchange();
    }

    @Test
    void aTextSentAfterTheSessionEndedComesBack() throws Exception {
        MvcTestResult answer = mvc.post()
                .uri("/entries")
                .with(csrf().useInvalidToken())
                .with(accounts.session(writer))
                .param("text", "an hour's work")
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.FORBIDDEN);
        ProblemDetail problem =
                (ProblemDetail) answer.getRequest().getAttribute("org.daybook.web.shared.error.ErrorPage.problem");
        assertThat(problem.getProperties()).containsEntry("kept", "an hour's work");
    }

    @Test
    void aSessionIsAskedForWithoutMakingOne() {
        MvcTestResult anybody = mvc.get().uri("/entries/session").exchange();

        assertThat(anybody).bodyJson().extractingPath("$.signedIn").isEqualTo(false);
        assertThat(anybody.getResponse().getCookies()).isEmpty();
        assertThat(mvc.get().uri("/entries/session").with(accounts.session(writer)))
                .bodyJson()
                .extractingPath("$.csrf")
                .asString()
                .isNotBlank();
    }

    @Test
    void everyPageOfAnEntryIsShown() throws Exception {
        Entry entry = published("one");
        send("/entries/" + entry.id(), "save", "", entry.version(), "two");
        String slug = notebook.slug();

        for (String address : new String[] {
            "/notebooks",
            "/notebooks/" + slug,
            "/notebooks/" + slug + "/2026-03-02",
            "/notebooks/" + slug + "?month=2026-03",
            "/notebooks.json",
            "/notebooks/" + slug + ".json",
            "/entries/" + entry.id() + ".json",
            "/entries/" + entry.id() + ".md",
            "/entries/" + entry.id() + "/revisions",
            "/entries/" + entry.id() + "/revisions.json",
            "/entries/" + entry.id() + "/revisions/1",
            "/entries/" + entry.id() + "/comparison"
        }) {
            MvcTestResult answer = mvc.get().uri(address).exchange();
            assertThat(answer).as(address).hasStatusOk();
            assertThat(answer.getResponse().getCookies()).as(address).isEmpty();
        }
        assertThat(page(mvc.get().uri("/notebooks/" + slug).exchange()).select(".entry-row")).hasSize(1);
        assertThat(page(mvc.get().uri("/entries/" + entry.id() + "/comparison").exchange())
                        .select("ins")
                        .text())
                .isEqualTo("two");
        for (String address : new String[] {
            "/notebooks/none",
            "/notebooks/" + slug + "/2026-13-45",
            "/notebooks/" + slug + "?month=x",
            "/entries/999999999",
            "/entries/0",
            "/entries/x"
        }) {
            assertThat(mvc.get().uri(address)).as(address).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void theDataForRobotsCannotLeaveItsElement() throws Exception {
        Entry entry = entries.create(
                        NewEntry.published(
                                notebook.id(), new EntryContent(DAY, "</script><script>alert(1)</script>", "x")),
                        writer.actor())
                .saved();

        Document page = page(mvc.get().uri("/entries/" + entry.id()).exchange());

        assertThat(page.select("script:not([src])")).singleElement().satisfies(data -> assertThat(data.attr("type"))
                .isEqualTo("application/ld+json"));
        assertThat(page.select("meta[name=citation_title]").attr("content")).contains("<script>");
    }

    @Test
    void aRedactedEntryIsGoneButSaysWhy() throws Exception {
        Entry entry = published("canary4711");
        assertThat(mvc.post()
                        .uri("/entries/" + entry.id() + "/redaction")
                        .with(csrf())
                        .with(accounts.session(accounts.owner()))
                        .param("reason", "names a person"))
                .hasRedirectedUrl("/entries/" + entry.id());

        MvcTestResult tombstone = mvc.get().uri("/entries/" + entry.id()).exchange();
        assertThat(tombstone).hasStatus(HttpStatus.GONE);
        assertThat(body(tombstone)).contains("names a person");
        for (String address : new String[] {
            "", ".json", ".md", "/revisions", "/revisions/1", "/revisions/1.json", "/revisions.json", "/comparison"
        }) {
            assertThat(body(mvc.get().uri("/entries/" + entry.id() + address).exchange()))
                    .as(address)
                    .doesNotContain("canary4711");
        }
    }

    private Entry published(String text) {
        return entries.create(NewEntry.published(notebook.id(), new EntryContent(DAY, "Title", text)), writer.actor())
                .saved();
    }

    private MvcTestResult send(String address, String action, String token, long version, String text) {
        return mvc.post()
                .uri(address)
                .with(csrf())
                .with(accounts.session(writer))
                .param("notebook", notebook.slug())
                .param("date", "2026-03-02")
                .param("title", "Title")
                .param("text", text)
                .param("action", action)
                .param("token", token)
                .param("version", String.valueOf(version))
                .exchange();
    }

    private MvcTestResult draft(String address, long version, String text) {
        return mvc.post()
                .uri(address)
                .with(csrf())
                .with(accounts.session(writer))
                .param("notebook", notebook.slug())
                .param("date", "2026-03-02")
                .param("title", "Title")
                .param("text", text)
                .param("version", String.valueOf(version))
                .exchange();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(accounts.session(writer)).exchange();
    }

    private static Document page(MvcTestResult answer) throws Exception {
        return Jsoup.parse(body(answer));
    }

    private static String body(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
