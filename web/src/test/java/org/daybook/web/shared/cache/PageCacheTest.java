package org.daybook.web.shared.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.Assays;
import org.daybook.assay.correction.AssayCorrections;
import org.daybook.assay.correction.AssayCorrections.UnitChange;
import org.daybook.assay.correction.Results;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.issues.Issues;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.NotebookSettings;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryChange;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.SiteAddress;
import org.daybook.registry.Compounds;
import org.daybook.registry.Curation;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.StatementCount;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// What is kept for anybody is never out of date, and never what only somebody may see. Each test reads before and
/// after.
@WebTest
@Import(StatementCount.class)
@TestPropertySource(properties = "daybook.pages.memory=4MB")
class PageCacheTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String COOKIE = "daybook-session=0123456789";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Notebooks notebooks;

    @Autowired
    private Entries entries;

    @Autowired
    private SiteAddress site;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Curation curation;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Assays assays;

    @Autowired
    private AssayCorrections corrections;

    @Autowired
    private Issues issues;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Person member;
    private Actor actor;
    private Notebook notebook;

    @BeforeEach
    void openANotebook() {
        member = accounts.member();
        actor = member.actor();
        notebook = notebooks.open("", notebooks.defaults("Notebook of " + member.handle()), actor);
    }

    @Test
    void theSecondReaderCostsOneStatement() {
        String page = address(publish("Kept", "Weighed 1 g."));
        String first = read(page);

        var run = StatementCount.during(() -> assertThat(read(page)).isEqualTo(first));

        assertThat(run).hasSize(1);
    }

    @Test
    void aWriteLeavesThePagesThatItCannotConcern() {
        register("CCCCCCCCCCCO", "PGC-E-1");
        String compound = "/compounds/PGC-E-1";
        String shelf = "/notebooks/" + notebook.slug();
        read(compound);
        read("/assays");
        read(shelf);

        publish("Elsewhere", "Names no compound.");

        assertThat(StatementCount.during(() -> read(compound))).hasSize(1);
        assertThat(StatementCount.during(() -> read("/assays"))).hasSize(1);
        assertThat(read(shelf)).contains("Elsewhere");

        publish("Here", "Made PGC-E-1.");

        assertThat(read(compound)).contains("Here");
        assertThat(StatementCount.during(() -> read("/assays"))).hasSize(1);
    }

    @Test
    void whatNoPageShowsLeavesAllPages() {
        String page = address(publish("Quiet", "Text."));
        read(page);

        transaction.executeWithoutResult(status ->
                jdbc.sql("UPDATE scheduled_tasks SET version = version + 1").update());
        accounts.session(member);

        assertThat(StatementCount.during(() -> read(page))).hasSize(1);
    }

    @Test
    void manyReadersAtOnceHaveAPageMadeOnce() throws Exception {
        String page = address(publish("Wanted", "By all at once."));
        List<Callable<Integer>> readers = Collections.nCopies(
                8, () -> StatementCount.during(() -> assertThat(read(page)).contains("By all at once."))
                        .size());

        List<Integer> statements = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(readers.size())) {
            for (Future<Integer> reader : threads.invokeAll(readers)) {
                statements.add(reader.get());
            }
        }

        assertThat(statements).filteredOn(count -> count > 1).hasSize(1);
    }

    @Test
    void whatIsNotKeptIsAnsweredToAllWhoAskAtOnce() throws Exception {
        List<Callable<Integer>> readers = Collections.nCopies(8, () -> mvc.get()
                .uri("/compounds/NONE-99")
                .exchange()
                .getResponse()
                .getStatus());

        try (ExecutorService threads = Executors.newFixedThreadPool(readers.size())) {
            for (Future<Integer> reader : threads.invokeAll(readers)) {
                assertThat(reader.get()).isEqualTo(404);
            }
        }
    }

    @Test
    void aPublishedEntryIsOnTheFirstPageAtOnce() {
        read("/");

        publish("Fresh from " + member.handle(), "Text.");

        assertThat(read("/")).contains("Fresh from " + member.handle());
    }

    @Test
    void aNewRevisionIsReadAtOnce() {
        Entry entry = publish("Yield", "The yield was 75 %.");
        assertThat(read(address(entry))).contains("75 %");

        entries.change(
                entry.id(),
                EntryChange.to(content("Yield", "The yield was 57 %."), entry.version(), "typing error"),
                actor);

        assertThat(read(address(entry))).contains("57 %").doesNotContain("75 %");
    }

    @Test
    void aRedactedEntryIsGoneAtOnce() {
        Entry entry = publish("Secret", "The word is xylophone.");
        assertThat(read(address(entry))).contains("xylophone");

        entries.redact(entry.id(), "names a patient", accounts.owner().actor());

        assertThat(mvc.get().uri(address(entry))).hasStatus(HttpStatus.GONE).bodyText().doesNotContain("xylophone");
    }

    @Test
    void aDraftIsMissingForAnybodyUntilItIsPublished() {
        Entry draft = entries.create(NewEntry.draft(notebook.id(), content("Idea", "Only I know of zirconium.")), actor)
                .saved();
        assertThat(mvc.get().uri(address(draft)).with(accounts.session(member)).header(HttpHeaders.COOKIE, COOKIE))
                .bodyText()
                .contains("zirconium");
        assertThat(mvc.get().uri(address(draft))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(read("/notebooks/" + notebook.slug())).doesNotContain("Idea");

        entries.publish(draft.id(), actor);

        assertThat(read(address(draft))).contains("zirconium");
        assertThat(read("/notebooks/" + notebook.slug())).contains("Idea");
    }

    @Test
    void aRegisteredCompoundIsListedAndLinkedAtOnce() {
        Entry entry = publish("Made it", "Made PGC-A-1 today.");
        read("/compounds?order=newest");
        assertThat(read(address(entry))).doesNotContain("href=\"/compounds/PGC-A-1\"");

        register("CCCCCCCO", "PGC-A-1");

        assertThat(read("/compounds?order=newest")).contains("PGC-A-1");
        assertThat(read(address(entry))).contains("href=\"/compounds/PGC-A-1\"");
    }

    @Test
    void aChangedCompoundIsShownAtOnce() {
        Compound compound = register("CCCCCCCCO", "PGC-B-1");
        Campaign campaign = campaigns.open("", "Campaign of " + member.handle(), "", actor);
        read("/compounds/PGC-B-1");

        curation.rename(compound.id(), "octanol", actor);
        assertThat(read("/compounds/PGC-B-1")).contains("octanol");

        memberships.place(campaign.id(), compound.id(), "", Stage.PARKED, "too greasy", actor);
        assertThat(read("/compounds/PGC-B-1")).contains("too greasy");
    }

    @Test
    void anImportedCompoundIsShownAtOnce() throws Exception {
        assertThat(mvc.get().uri("/compounds/PGC-C-1")).hasStatus(HttpStatus.NOT_FOUND);
        read("/assays");

        String sheet = "Compound number,SMILES,Pfal IC50 (Kept pages)\nPGC-C-1,CCCCCCCCCO,>5\n";
        String location = mvc.post()
                .uri("/api/v1/imports")
                .multipart()
                .file(new MockMultipartFile("file", "kept.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)))
                .param("dryRun", "false")
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(member))
                .exchange()
                .getResponse()
                .getHeader("Location");
        awaitCompletion(location);

        assertThat(read("/compounds/PGC-C-1")).contains("CCCCCCCCCO", "Pfal IC50 (Kept pages)");
        assertThat(read("/assays")).contains("Pfal IC50 (Kept pages)");
    }

    @Test
    void theStateOfAnIssueIsShownAtOnce() {
        Compound compound = register("CCCCCCCCCCO", "PGC-D-1");
        issues.link(compound.id(), "octocat/hello-world#4711", actor);
        read("/compounds/PGC-D-1");

        transaction.executeWithoutResult(status -> jdbc.sql(
                        "UPDATE issue SET title = 'Make more of it', issue_state = 'OPEN' WHERE issue_number = 4711")
                .update());

        assertThat(read("/compounds/PGC-D-1")).contains("Make more of it");
        issues.unlink(compound.id(), issues.speakingOf(compound.id()).getFirst().issue().id(), actor);
        assertThat(read("/compounds/PGC-D-1")).doesNotContain("Make more of it");
    }

    @Test
    void whatNoSearchKnowsOfIsShownAtOnceToo() {
        Entry entry = publish("Names", "Text.");
        var assay = assays.findOrAdd(AssayHeading.read("Hela toxicity of " + member.handle()), null, actor);
        read(address(entry));
        read("/assays/" + assay.slug());
        read("/people");

        people.changeProfile("Renamed " + member.handle(), "", actor);
        notebooks.change(notebook.id(), retitled("Shelf of " + member.handle()), actor);
        corrections.edit(assay.id(), Results.ANY_VERSION, Map.of("organism", "Giant squid"), UnitChange.UNSAID, "",
                actor);

        assertThat(read(address(entry))).contains("Renamed " + member.handle(), "Shelf of " + member.handle());
        assertThat(read("/people")).contains("Renamed " + member.handle());
        assertThat(read("/assays/" + assay.slug())).contains("Giant squid");
    }

    @Test
    void whoIsSignedInNeitherGetsWhatIsKeptNorAddsToIt() {
        String page = address(publish("Shared", "Text."));
        read(page);

        MockHttpServletResponse own = mvc.get()
                .uri(page)
                .with(accounts.session(member))
                .header(HttpHeaders.COOKIE, COOKIE)
                .exchange()
                .getResponse();

        assertThat(new String(own.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains(member.displayName(), "Sign out");
        assertThat(own.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("private, no-cache");
        assertThat(read(page)).doesNotContain("Sign out");
    }

    @Test
    void aCookieOrCredentialsAloneKeepAReaderOutOfTheCache() {
        String page = address(publish("Plain", "Text."));
        read(page);

        var withCookie = StatementCount.during(() ->
                mvc.get().uri(page).header(HttpHeaders.COOKIE, "theme=dark").exchange());
        var withToken = StatementCount.during(() -> mvc.get()
                .uri(page)
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(member))
                .exchange());

        assertThat(withCookie).hasSizeGreaterThan(1);
        assertThat(withToken).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void theHeadOfAPageIsThatOfThePage(boolean headFirst) {
        String page = address(publish("Head", "Text."));
        if (!headFirst) {
            read(page);
        }

        MockHttpServletResponse head = mvc.head().uri(page).exchange().getResponse();
        MockHttpServletResponse whole = mvc.get().uri(page).exchange().getResponse();

        assertThat(head.getContentAsByteArray()).isEmpty();
        assertThat(whole.getContentAsByteArray()).isNotEmpty();
        for (String name : whole.getHeaderNames()) {
            assertThat(head.getHeaders(name)).as(name).isEqualTo(whole.getHeaders(name));
        }
    }

    @Test
    void aKeptPageHasTheHeadersOfANewOne() {
        String page = address(publish("Headers", "Text."));

        MockHttpServletResponse fresh = mvc.get().uri(page).exchange().getResponse();
        MockHttpServletResponse kept = mvc.get().uri(page).exchange().getResponse();

        assertThat(kept.getHeaderNames()).containsExactlyInAnyOrderElementsOf(fresh.getHeaderNames());
        for (String name : fresh.getHeaderNames()) {
            assertThat(kept.getHeaders(name)).as(name).isEqualTo(fresh.getHeaders(name));
        }
        assertThat(kept.getHeaders(HttpHeaders.VARY)).contains("Cookie", "Accept-Encoding");
        assertThat(kept.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-cache");
        assertThat(kept.getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(kept.getContentType()).isEqualTo("text/html;charset=UTF-8");
    }

    @Test
    void anUnchangedPageIsAnsweredWith304AndAChangedOneIsNot() {
        Entry entry = publish("Tagged", "The yield was 75 %.");
        String tag = mvc.get().uri(address(entry)).exchange().getResponse().getHeader(HttpHeaders.ETAG);

        publish("Another", "This makes all pages anew, but not different.");
        MockHttpServletResponse same = mvc.get()
                .uri(address(entry))
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .getResponse();

        assertThat(same.getStatus()).isEqualTo(304);
        assertThat(same.getContentAsByteArray()).isEmpty();
        assertThat(same.getHeader(HttpHeaders.ETAG)).isEqualTo(tag);
        assertThat(same.getHeaders(HttpHeaders.VARY)).contains("Cookie");

        entries.change(
                entry.id(), EntryChange.to(content("Tagged", "The yield was 57 %."), entry.version(), ""), actor);

        assertThat(mvc.get().uri(address(entry)).header(HttpHeaders.IF_NONE_MATCH, tag)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/entries.atom", "/sitemap.xml"})
    void feedsAndTheSiteMapAreMadeAnewOnlyWhenTheySaySomethingElse(String address) {
        publish("First", "Text.");
        site.confirm("https://eln.example.org", accounts.owner().actor());
        try {
            String tag = mvc.get().uri(address).exchange().getResponse().getHeader(HttpHeaders.ETAG);
            assertThat(StatementCount.during(() -> assertThat(mvc.get().uri(address)
                    .header(HttpHeaders.IF_NONE_MATCH, tag)).hasStatus(HttpStatus.NOT_MODIFIED))).hasSize(1);

            publish("Second", "Text.");

            assertThat(mvc.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, tag)).hasStatusOk();
        } finally {
            site.confirm("", accounts.owner().actor());
        }
    }

    /// A header may have 32 KB, and whoever reads may send it.
    @Test
    void aHeaderOfBlanksCostsNoMoreThanItsLength() {
        String page = address(publish("Blanks", "Text."));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();

        assertThat(mvc.get().uri(page).header(HttpHeaders.ACCEPT_ENCODING, "a" + " ".repeat(30_000) + "b"))
                .hasStatusOk();
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aPackedPageSaysTheSameUnderTheSameTag() throws IOException {
        String page = address(publish("Packed", "Text."));
        MockHttpServletResponse plain = mvc.get().uri(page).exchange().getResponse();

        MockHttpServletResponse packed = mvc.get()
                .uri(page)
                .header(HttpHeaders.ACCEPT_ENCODING, "br, gzip;q=0.8")
                .exchange()
                .getResponse();
        MockHttpServletResponse refused = mvc.get()
                .uri(page)
                .header(HttpHeaders.ACCEPT_ENCODING, "gzip;q=0")
                .exchange()
                .getResponse();

        assertThat(packed.getHeader(HttpHeaders.CONTENT_ENCODING)).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray())).readAllBytes())
                .isEqualTo(plain.getContentAsByteArray());
        assertThat(packed.getHeader(HttpHeaders.ETAG)).isEqualTo(plain.getHeader(HttpHeaders.ETAG)).startsWith("W/");
        assertThat(refused.getHeader(HttpHeaders.CONTENT_ENCODING)).isNull();
    }

    @Test
    void whatAReaderCallsTheSiteIsKeptForNobody() {
        String page = address(publish("Named", "Text."));
        read(page);

        String other = text(mvc.get().uri("http://lab.example" + page).exchange().getResponse());

        assertThat(other).isEqualTo(read(page)).doesNotContain("lab.example", "http://localhost");
    }

    @Test
    void eachLanguageHasAKeptPageOfItsOwn() {
        String page = address(publish("Bilingual", "Text."));
        read(page);

        MockHttpServletResponse german =
                mvc.get().uri(page).header(HttpHeaders.ACCEPT_LANGUAGE, "de").exchange().getResponse();
        var again = StatementCount.during(
                () -> mvc.get().uri(page).header(HttpHeaders.ACCEPT_LANGUAGE, "de-AT,en;q=0.5").exchange());
        var chosen = StatementCount.during(() -> assertThat(
                mvc.get().uri(page).cookie(new Cookie("daybook-language", "de"))).bodyText().contains("lang=\"de\""));

        assertThat(text(german)).contains("lang=\"de\"", "Veröffentlicht");
        assertThat(german.getHeaders(HttpHeaders.VARY)).contains(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE);
        assertThat(again).hasSize(1);
        assertThat(chosen).hasSize(1);
        assertThat(read(page)).contains("lang=\"en\"", "Published");
    }

    private Entry publish(String title, String text) {
        return entries.create(NewEntry.published(notebook.id(), content(title, text)), actor).saved();
    }

    private static EntryContent content(String title, String text) {
        return new EntryContent(DAY, title, text);
    }

    private Compound register(String smiles, String number) {
        compounds.register(NewCompound.of(StructureReader.read(smiles)).numbered(number), actor);
        return compounds.find(number).orElseThrow();
    }

    private NotebookSettings retitled(String title) {
        NotebookSettings usual = notebooks.defaults(title);
        return new NotebookSettings(title, usual.licence(), usual.zone(), usual.publishAt(), usual.writers());
    }

    private static String address(Entry entry) {
        return "/entries/" + entry.id();
    }

    /// What anybody reads, as a browser without cookies gets it.
    private String read(String page) {
        MockHttpServletResponse answer = mvc.get().uri(page).exchange().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return text(answer);
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void awaitCompletion(String location) throws InterruptedException {
        Optional<String> state = Optional.empty();
        for (int i = 0; i < 600 && !state.equals(Optional.of("completed")); i++) {
            Thread.sleep(50);
            state = Optional.of(JsonPath.read(text(mvc.get().uri(location)
                    .header(HttpHeaders.AUTHORIZATION, accounts.bearer(member)).exchange().getResponse()), "$.state"));
        }
        assertThat(state).hasValue("completed");
    }
}
