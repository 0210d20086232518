package org.daybook.web.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.daybook.people.Person;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.kind.ThingEraser;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// What people say about an entry, a compound, a campaign, a result: on their pages and for programs. Issue #13.
@WebTest
class CommentsTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private List<ThingEraser> erasers;

    private final JsonMapper json = JsonMapper.builder().build();

    private String unique;
    private Person author;
    private Person reader;
    private String entry;

    @BeforeEach
    void publishAnEntry() {
        unique = UUID.randomUUID().toString().substring(0, 8);
        author = accounts.member();
        reader = accounts.contributor();
        send("POST", "/api/v1/notebooks", Map.of("title", "Said", "slug", "said-" + unique), author);
        entry = entry(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry", "compound", "campaign", "activity"})
    void aContributorSaysSomethingAndEverybodyReadsItOnThePage(String kind) throws Exception {
        String name = thing(kind);

        MvcTestResult answer = mvc.post().uri("/comments").param("kind", kind).param("name", name)
                .param("text", "Why **methanol**?").with(accounts.session(reader)).with(csrf()).exchange();

        assertThat(answer).hasStatus3xxRedirection();
        String page = page(path(kind, name));
        assertThat(page).contains("<strong>methanol</strong>", reader.displayName());
        assertThat(answer.getResponse().getRedirectedUrl()).contains("#comment-");
        assertThat(page).contains("id=\"" + answer.getResponse().getRedirectedUrl().replaceFirst(".*#", "") + "\"");
    }

    @Test
    void whoWatchesACompoundIsToldWhatIsSaidAboutItsResults() {
        String compound = thing("compound");
        long result = result(compound);
        Person watcher = accounts.member();
        assertThat(mvc.post().uri("/watching").param("kind", "compound").param("name", compound).with(csrf())
                .with(accounts.session(watcher))).hasStatus3xxRedirection();

        send("POST", "/api/v1/comments", Map.of("kind", "activity", "name", "" + result, "text", "In which strain, @"
                + author.handle() + "?"), reader);

        assertThat(page("/inbox", watcher)).contains(compound + ", said-" + unique + ": 0.5 µM");
        assertThat(page("/inbox", author)).contains(compound + ", said-" + unique + ": 0.5 µM");
        assertThat(page("/compounds/" + compound)).contains("/activities/" + result + "#comments", "1 comment");
    }

    @Test
    void aResultThatIsRetractedKeepsItsCommentsAndOneThatIsNotThereHasNone() {
        long result = result(thing("compound"));
        send("POST", "/api/v1/comments", Map.of("kind", "activity", "name", "" + result, "text", "Typed twice?"),
                reader);

        send("POST", "/api/v1/activities/" + result + "/retraction", Map.of("reason", "typed twice"), author);

        assertThat(page("/activities/" + result)).contains("Typed twice?");
        assertThat(mvc.get().uri("/api/v1/comments?kind=activity&name=987654321")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/api/v1/comments?kind=activity&name=x")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatWasSaidAboutResultsGoesWithACompoundThatGoesAsIfItHadNeverBeen() {
        String compound = thing("compound");
        long result = result(compound);
        long comment = id(send("POST", "/api/v1/comments",
                Map.of("kind", "activity", "name", "" + result, "text", "In water?"), reader));
        long id = database.sql("SELECT compound_id FROM activity WHERE id = ?").param(result).query(Long.class)
                .single();

        transaction.executeWithoutResult(status ->
                erasers.forEach(feature -> feature.erase(List.of(new CompoundId(id).thing()))));

        assertThat(database.sql("SELECT count(*) FROM thing_comment WHERE id = ?").param(comment)
                .query(Integer.class).single()).isZero();
    }

    @Test
    void aStrangerReadsAndCannotWrite() {
        mvc.post().uri("/comments").param("kind", "entry").param("name", entry).param("text", "Me too").with(csrf())
                .exchange();
        assertThat(sendFrom(null, "POST", "/api/v1/comments", body("Me too", null)))
                .hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(page("/entries/" + entry)).doesNotContain("Me too").contains("/login?next=");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(mvc.post().uri("/comments").param("kind", "entry").param("name", entry).param("text", "Forged")
                .with(accounts.session(reader))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(page("/entries/" + entry)).doesNotContain("Forged");
    }

    @Test
    void anAnswerStandsUnderItsCommentAndIsNotAnsweredItself() {
        long first = written("Which solvent?");
        long answer = id(send("POST", "/api/v1/comments", body("Methanol", first), author));

        assertThat(sendFrom(reader, "POST", "/api/v1/comments", body("Sure?", answer)))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY).bodyJson().extractingPath("$.field").isEqualTo("answerTo");
        assertThat(page("/comments/" + first)).contains("Which solvent?", "Methanol", "comment-" + answer);
        assertThat(mvc.get().uri("/comments/" + answer)).hasStatus3xxRedirection()
                .redirectedUrl().isEqualTo("/comments/" + first + "#comment-" + answer);
    }

    @Test
    void aTextWithScriptIsShownWithoutIt() {
        written("<script>alert(1)</script><img src=x onerror=alert(2)>\n\n[x](javascript:alert(3)) "
                + "<a href=\"data:text/html,x\" onclick=\"y()\">z</a>");

        assertThat(page("/entries/" + entry).replaceAll("(?s).*id=\"comments\"", ""))
                .doesNotContain("<script>alert", "onerror", "javascript:", "onclick", "data:text");
    }

    @Test
    void whatACommentSaidBeforeStaysReadableAndItsHashesAreChained() {
        long id = written("First words");

        assertThat(patch(id, "Second words", "\"1\"", reader)).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(patch(id, "Third words", "\"1\"", reader)).hasStatus(HttpStatus.PRECONDITION_FAILED).bodyJson()
                .extractingPath("$.current.text").isEqualTo("Second words");
        assertThat(patch(id, "Third words", null, reader)).hasStatus(HttpStatus.PRECONDITION_REQUIRED);

        assertThat(page("/entries/" + entry)).contains("Second words").doesNotContain("First words");
        assertThat(page("/comments/" + id + "/revisions/1.json")).contains("First words");
        assertThat(page("/comments/" + id + "/revisions/2.json")).contains("Second words", "\"previous\":\"");
        assertThat(page("/comments/" + id + "/revisions")).contains("/revisions/2.json");
    }

    @Test
    void twoWhoEditOneCommentAtOnceLoseNothing() {
        long id = written("Mine");
        patch(id, "Mine, elsewhere", "*", reader);

        MvcTestResult answer = mvc.post().uri("/comments/" + id).param("text", "Mine, here").param("version", "1")
                .with(accounts.session(reader)).with(csrf()).exchange();

        assertThat(answer).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Mine, elsewhere", "Mine, here");
    }

    @Test
    void nobodyChangesWhatAnotherHasSaid() {
        long id = written("Untouched");

        assertThat(patch(id, "Owned", "*", accounts.owner())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(patch(id, "Owned", "*", author)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/comments/" + id + "/edit").with(accounts.session(author)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri("/comments/" + id).param("text", "Owned").param("version", "1")
                .with(accounts.session(author)).with(csrf())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(sendFrom(author, "POST", "/api/v1/comments/" + id + "/removal", Map.of("reason", "no")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(page("/entries/" + entry)).contains("Untouched").doesNotContain("Owned");
    }

    @Test
    void aRemovedCommentLeavesATombstoneAndNoWordOfIt() {
        String word = "pelican" + unique;
        long id = written(word);
        found(word, 1);

        assertThat(sendFrom(accounts.owner(), "POST", "/api/v1/comments/" + id + "/removal", Map.of("reason", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(mvc.post().uri("/comments/" + id + "/removal").param("reason", "an advertisement")
                .with(accounts.session(accounts.owner())).with(csrf())).hasStatus3xxRedirection();

        assertThat(page("/entries/" + entry)).contains("an advertisement").doesNotContain(word);
        assertThat(page("/comments/" + id)).contains("an advertisement").doesNotContain(word);
        assertThat(mvc.get().uri("/comments/" + id + "/revisions/1.json")).hasStatus(HttpStatus.GONE);
        assertThat(patch(id, "again", "*", reader)).hasStatus(HttpStatus.GONE);
        assertThat(mvc.get().uri("/api/v1/comments/" + id)).hasStatusOk().bodyJson()
                .extractingPath("$.removal.reason").isEqualTo("an advertisement");
        assertThat(page("/feeds/comments.atom", author)).doesNotContain(word);
        found(word, 0);
    }

    @Test
    void aRedactedEntryTakesItsCommentsAlong() {
        String word = "ostrich" + unique;
        long id = written(word);
        found(word, 1);

        assertThat(mvc.post().uri("/entries/" + entry + "/redaction").param("reason", "patient data")
                .with(accounts.session(accounts.owner())).with(csrf())).hasStatus3xxRedirection();

        for (String address : new String[] {"/comments/" + id, "/comments/" + id + "/revisions",
            "/comments/" + id + "/revisions/1.json", "/api/v1/comments/" + id,
            "/api/v1/comments?kind=entry&name=" + entry, "/comments?kind=entry&name=" + entry}) {
            assertThat(mvc.get().uri(address).with(accounts.session(reader))).as(address)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(page("/comments")).doesNotContain(word);
        assertThat(patch(id, "again", "*", reader)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(sendFrom(reader, "POST", "/api/v1/comments", body("More", null))).hasStatus(HttpStatus.NOT_FOUND);
        found(word, 0);
    }

    @Test
    void whatIsNotThereOrADraftIsNotCommentedOn() {
        String draft = entry(false);

        for (Map<String, Object> about : java.util.List.<Map<String, Object>>of(
                Map.of("kind", "entry", "name", "999999999", "text", "x"),
                Map.of("kind", "entry", "name", draft, "text", "x"),
                Map.of("kind", "compound", "name", "NONE-1", "text", "x"))) {
            assertThat(sendFrom(author, "POST", "/api/v1/comments", about)).as(about.toString())
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(sendFrom(author, "POST", "/api/v1/comments",
                Map.of("kind", "person", "name", "x", "text", "x"))).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(sendFrom(author, "POST", "/api/v1/comments",
                Map.of("kind", "entry", "name", entry, "text", "\u200b \u202e")))
                .as("nothing that is seen").hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(page("/entries/" + draft, author)).doesNotContain("id=\"comments\"");
    }

    @Test
    void theSameSentTwiceIsOneCommentAndASixtyFirstIsTooMany() {
        Person busy = accounts.contributor();
        long first = id(send("POST", "/api/v1/comments", body("Twice", null), busy));
        assertThat(id(send("POST", "/api/v1/comments", body("Twice", null), busy))).isEqualTo(first);
        IntStream.range(1, 60).forEach(n -> send("POST", "/api/v1/comments", body("Number " + n, null), busy));

        assertThat(sendFrom(busy, "POST", "/api/v1/comments", body("One more", null)))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(mvc.post().uri("/comments").param("kind", "entry").param("name", entry).param("text", "One more")
                .with(accounts.session(busy)).with(csrf())).hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .bodyText().contains("One more");
        assertThat(page("/entries/" + entry)).contains("/comments?kind=entry&amp;name=" + entry, "Number 59")
                .doesNotContain("Number 30<");
        assertThat(page("/comments?kind=entry&name=" + entry)).contains("Number 30", "rel=\"next\"");
    }

    @Test
    void commentsAreListedPageByPage() throws Exception {
        long first = written("One");
        written("Two");
        written("Three");

        MvcTestResult page = mvc.get().uri("/api/v1/comments?kind=entry&limit=2&name=" + entry).exchange();

        assertThat(page).hasStatusOk().bodyJson().extractingPath("$.items[0].id").isEqualTo((int) first);
        String next = json.readTree(page.getResponse().getContentAsString()).get("next").asString();
        assertThat(mvc.get().uri(java.net.URI.create(next))).hasStatusOk().bodyJson()
                .extractingPath("$.items[0].text").isEqualTo("Three");
    }

    @Test
    void compoundsInACommentAreLinkedAndPicturesAreNotAskedFor() {
        String number = thing("compound");
        written("See " + number + " ![pixel](https://example.org/pixel.png)");

        assertThat(page("/entries/" + entry)).contains("href=\"/compounds/" + number + "\"")
                .doesNotContain("<img src=\"https://example.org");
    }

    @Test
    void aHandleIsALinkToThePersonIfThereIsOne() {
        written("Ask @" + author.handle().toUpperCase(Locale.ROOT) + ", not @nobody-" + unique + " or `@"
                + author.handle() + "`");

        String link = "<a class=\"mention\" href=\"/people/" + author.handle() + "\">";
        assertThat(page("/entries/" + entry)).containsOnlyOnce(link).doesNotContain("/people/nobody-");
        String mentioning = String.valueOf(id(send("POST", "/api/v1/entries", Map.of("notebook", "said-" + unique,
                "title", "Asked", "text", "By @" + author.handle(), "publish", true), author)));
        assertThat(page("/entries/" + mentioning)).contains(link + "@" + author.handle() + "</a>");
    }

    @Test
    void whatWasSaidAboutACompoundThatIsMergedIsSeenAtTheOtherOneUntilThatIsTakenBack() {
        String goes = thing("compound");
        String stays = number(1);
        send("POST", "/api/v1/compounds", Map.of("name", "Kept " + unique, "number", stays), author);
        long first = id(send("POST", "/api/v1/comments",
                Map.of("kind", "compound", "name", goes, "text", "Wet " + unique), reader));
        watch(goes);

        MvcTestResult merged = sendFrom(author, "POST", "/api/v1/compounds/" + stays + "/merge",
                Map.of("with", goes, "reason", "the same"));
        assertThat(merged).hasStatus2xxSuccessful();

        assertThat(page("/compounds/" + stays)).contains("Wet " + unique);
        assertThat(page("/comments/" + first)).contains("Comment on " + stays);
        long answer = id(send("POST", "/api/v1/comments", Map.of("kind", "compound", "name", stays, "text",
                "Dry it", "answerTo", first), author));
        assertThat(page("/compounds/" + stays)).contains("comment-" + answer);
        assertThat(page("/inbox", reader)).contains(stays);

        takeBackTheNewestAct();

        assertThat(page("/compounds/" + stays)).doesNotContain("Wet " + unique);
        assertThat(page("/compounds/" + goes)).contains("Wet " + unique, "comment-" + answer);
    }

    private void found(String word, int times) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                assertThat(mvc.get().uri("/api/v1/search?kind=comment&q=" + word)).hasStatusOk().bodyJson()
                        .extractingPath("$.total").isEqualTo(times));
    }

    private String thing(String kind) {
        return switch (kind) {
            case "compound" -> {
                send("POST", "/api/v1/compounds", Map.of("name", "Said " + unique, "number", number()), author);
                yield number();
            }
            case "campaign" -> {
                send("POST", "/api/v1/campaigns", Map.of("title", "Said", "slug", "said-" + unique), author);
                yield "said-" + unique;
            }
            case "activity" -> String.valueOf(result(thing("compound")));
            default -> entry;
        };
    }

    private String number() {
        return number(0);
    }

    private String number(int more) {
        return "SAID-" + (Math.abs(unique.hashCode()) % 9_000_000 + 1_000_000 + more);
    }

    private void watch(String number) {
        assertThat(mvc.post().uri("/watching").param("kind", "compound").param("name", number)
                .with(accounts.session(reader)).with(csrf())).hasStatus3xxRedirection();
    }

    private void takeBackTheNewestAct() {
        long act = database.sql("SELECT MAX(id) FROM correction").query(Long.class).single();
        assertThat(mvc.post().uri("/history/" + act + "/undoing").with(accounts.session(author)).with(csrf()))
                .hasStatus3xxRedirection();
    }

    private static String path(String kind, String name) {
        return switch (kind) {
            case "compound" -> "/compounds/" + name;
            case "campaign" -> "/campaigns/" + name;
            case "activity" -> "/activities/" + name;
            default -> "/entries/" + name;
        };
    }

    private long result(String compound) {
        send("POST", "/api/v1/assays", Map.of("name", "said-" + unique, "type", "IC50", "units", "uM"), author);
        return id(send("POST", "/api/v1/activities",
                Map.of("compound", compound, "assay", "said-" + unique, "value", "0.5"), author));
    }

    private String entry(boolean publish) {
        return String.valueOf(id(send("POST", "/api/v1/entries", Map.of("notebook", "said-" + unique,
                "title", "Weighing", "text", "Weighed it.", "publish", publish), author)));
    }

    private long written(String text) {
        return id(send("POST", "/api/v1/comments", body(text, null), reader));
    }

    private Map<String, Object> body(String text, @Nullable Long answerTo) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", "entry", "name", entry, "text", text));
        if (answerTo != null) {
            body.put("answerTo", answerTo);
        }
        return body;
    }

    private static long id(MvcTestResult made) {
        return Long.parseLong(made.getResponse().getHeader("Location").replaceFirst(".*/", ""));
    }

    private MvcTestResult send(String method, String address, Map<String, ?> body, Person person) {
        MvcTestResult answer = sendFrom(person, method, address, body);
        assertThat(answer).hasStatus2xxSuccessful();
        return answer;
    }

    private MvcTestResult sendFrom(@Nullable Person person, String method, String address, Map<String, ?> body) {
        var request = mvc.method(org.springframework.http.HttpMethod.valueOf(method)).uri(address)
                .contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
        return (person == null ? request : request.header("Authorization", accounts.bearer(person))).exchange();
    }

    private MvcTestResult patch(long id, String text, @Nullable String match, Person person) {
        var request = mvc.patch().uri("/api/v1/comments/" + id).contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("text", text)))
                .header("Authorization", accounts.bearer(person));
        return (match == null ? request : request.header("If-Match", match)).exchange();
    }

    private String page(String address) {
        return text(mvc.get().uri(address).exchange());
    }

    private String page(String address, Person person) {
        return text(mvc.get().uri(address).with(accounts.session(person)).exchange());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
