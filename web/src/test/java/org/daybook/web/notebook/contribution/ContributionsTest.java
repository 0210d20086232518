package org.daybook.web.notebook.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.newcomer.Newcomers;
import org.daybook.testing.PostOffice;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.PostedTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// What a newcomer publishes waits until a member has nodded, three times; then they are known.
@PostedTest
class ContributionsTest {

    private final String word = "zw" + UUID.randomUUID().toString().substring(0, 8);
    private final JsonMapper json = JsonMapper.builder().build();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    private Person newcomer;
    private Person member;

    @BeforeEach
    void aNotebookForEverybody() {
        newcomer = accounts.newcomer();
        member = accounts.member();
        assertThat(send("/api/v1/notebooks", Map.of("title", word, "slug", word), member)).hasStatus2xxSuccessful();
    }

    @Test
    void threeEntriesWaitAndTheFourthDoesNot() {
        for (int i = 1; i <= 3; i++) {
            long id = write("Entry " + i);
            assertThat(state(id, newcomer)).as("entry " + i).isEqualTo("waiting");
            assertThat(decide(id, "acceptance", member)).hasRedirectedUrl("/contributions");
            assertThat(state(id, newcomer)).isEqualTo("published");
        }

        assertThat(state(write("Entry 4"), newcomer)).isEqualTo("published");
    }

    @Test
    void whatWaitsIsHiddenFromThePublicAndOtherContributors() {
        long id = write("Weighed " + word);

        assertThat(mvc.get().uri("/entries/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/entries/" + id + ".json")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/entries/" + id).with(accounts.session(accounts.contributor())))
                .hasStatus(HttpStatus.NOT_FOUND);
        for (String public_ : new String[] {"/", "/notebooks/" + word, "/api/v1/entries?notebook=" + word,
            "/search?q=" + word, "/api/v1/search?q=Weighed", "/feeds/entries.atom", "/sitemap.xml",
            "/people/" + newcomer.handle()}) {
            assertThat(body(mvc.get().uri(public_).exchange())).as(public_)
                    .doesNotContain("Weighed " + word, "/entries/" + id + "\"", "/entries/" + id + "<");
        }
        assertThat(mvc.get().uri("/entries/" + id).with(accounts.session(newcomer))).bodyText()
                .contains("waits until somebody of the group").doesNotContain("Publish now");
        assertThat(mvc.get().uri("/entries/" + id).with(accounts.session(member))).bodyText()
                .contains("/contributions/" + id + "/acceptance").doesNotContain("/entries/" + id + "/removal");

        decide(id, "acceptance", member);

        assertThat(mvc.get().uri("/entries/" + id)).hasStatusOk();
        assertThat(body(mvc.get().uri("/api/v1/entries?notebook=" + word).exchange())).contains("Weighed " + word);
    }

    @Test
    void thePageOfTheEditorWaitsAsWell() {
        MvcTestResult saved = mvc.post().uri("/entries").param("notebook", word).param("date", "2026-03-02")
                .param("title", "By hand").param("text", "Weighed it.").param("kind", "note").param("facts", "")
                .param("token", word).param("from", "").param("reason", "").param("action", "publish").with(csrf())
                .with(accounts.session(newcomer)).exchange();
        long id = Long.parseLong(saved.getResponse().getRedirectedUrl().replaceFirst(".*/entries/(\\d+).*", "$1"));

        assertThat(state(id, newcomer)).isEqualTo("waiting");
        assertThat(mvc.post().uri("/entries/" + id + "/publication").with(csrf()).with(accounts.session(newcomer)))
                .as("once more").hasRedirectedUrl("/entries/" + id);
        assertThat(state(id, newcomer)).isEqualTo("waiting");
    }

    @Test
    void theAuthorIsToldOfEachDecision() {
        long good = write("Good");
        long unfinished = write("Unfinished");
        decide(good, "acceptance", member);
        assertThat(mvc.post().uri("/contributions/" + unfinished + "/refusal").param("reason", "Add the <b>yield</b>")
                .with(csrf()).with(accounts.session(member))).hasRedirectedUrl("/contributions");

        String address = newcomer.email().orElseThrow();
        assertThat(PostOffice.text(PostOffice.await(address, 1))).contains("“Good” is accepted",
                "http://localhost/entries/" + good);
        assertThat(PostOffice.text(PostOffice.await(address, 2))).contains("Add the <b>yield</b>");
        assertThat(mvc.get().uri("/entries/" + unfinished).with(accounts.session(newcomer))).bodyText()
                .contains("gave this back to you", "Add the &lt;b&gt;yield&lt;/b&gt;");
        assertThat(mvc.get().uri("/entries/" + unfinished).with(accounts.session(member)))
                .as("a draft again").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(state(unfinished, newcomer)).isEqualTo("draft");
        assertThat(mvc.post().uri("/entries/" + unfinished + "/publication").with(csrf())
                .with(accounts.session(newcomer))).hasStatus3xxRedirection();
        assertThat(state(unfinished, newcomer)).isEqualTo("waiting");
    }

    @Test
    void whoIsTrustedWaitsNoMore() {
        long first = write("First");
        long second = write("Second");

        assertThat(decide(first, "trust", member)).hasRedirectedUrl("/contributions");

        assertThat(state(first, newcomer)).isEqualTo("published");
        assertThat(state(second, newcomer)).isEqualTo("published");
        assertThat(state(write("Third"), newcomer)).isEqualTo("published");
    }

    @Test
    void whoseTrustIsTakenBackWaitsThreeTimesAgain() {
        decide(write("First"), "trust", member);
        assertThat(state(write("Second"), newcomer)).isEqualTo("published");

        assertThat(endTrust(newcomer, member)).hasRedirectedUrl("/people/" + newcomer.handle());

        for (int i = 1; i <= 3; i++) {
            long id = write("Again " + i);
            assertThat(state(id, newcomer)).as("entry " + i).isEqualTo("waiting");
            decide(id, "acceptance", member);
        }
        assertThat(state(write("Known again"), newcomer)).isEqualTo("published");
        assertThat(mvc.get().uri("/contributions").with(accounts.session(accounts.owner()))).bodyText()
                .contains("waits again");
    }

    @Test
    void onlyMembersTakeTrustBackAndOnlyOfContributors() {
        assertThat(endTrust(newcomer, newcomer)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(endTrust(newcomer, accounts.contributor())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(endTrust(member, accounts.owner())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        String page = "/people/" + newcomer.handle();
        assertThat(mvc.get().uri(page).with(accounts.session(member))).bodyText().contains(page + "/trust/end");
        assertThat(mvc.get().uri(page).with(accounts.session(newcomer))).bodyText().doesNotContain("trust/end");
        assertThat(mvc.get().uri(page)).bodyText().doesNotContain("trust/end");
    }

    /// Three harmless entries are soon written, and what comes then is what a robot came for.
    @Test
    void whatLeadsElsewhereWaitsWhileAnAccountIsNew() {
        for (int i = 1; i <= 3; i++) {
            decide(write("Entry " + i), "acceptance", member);
        }
        assertThat(state(write("Nothing elsewhere"), newcomer)).isEqualTo("published");
        assertThat(state(write("Elsewhere", "See [this](https://shop.example/pills).", newcomer), newcomer))
                .isEqualTo("waiting");

        database.sql("UPDATE person SET created_at = ? WHERE id = ?")
                .params(Timestamp.from(Instant.now().minus(Newcomers.NEW)), newcomer.id().value()).update();

        assertThat(state(write("A week later", "See [this](https://doi.org/10.1000/182).", newcomer), newcomer))
                .isEqualTo("published");
    }

    private MvcTestResult endTrust(Person person, Person by) {
        return mvc.post().uri("/people/" + person.handle() + "/trust/end").with(csrf()).with(accounts.session(by))
                .exchange();
    }

    @Test
    void membersAndOwnersDoNotWait() {
        assertThat(state(write("By a member", member), member)).isEqualTo("published");
        Person risen = accounts.newcomer();
        people.changeRole(risen.id(), Role.MEMBER, accounts.owner().actor());
        assertThat(state(write("By a new member", risen), risen)).isEqualTo("published");
    }

    @Test
    void aDeclineSaysWhyAndIsDecidedOnce() {
        long id = write("Once");

        assertThat(decide(id, "refusal", member)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText().contains("Say what would help");
        decide(id, "acceptance", member);
        assertThat(decide(id, "acceptance", accounts.member())).hasStatus(HttpStatus.NOT_FOUND);
    }

    /// Else an author could show one text and publish another.
    @Test
    void whatIsAcceptedIsWhatWasLookedAt() {
        long id = write("Shown");
        assertThat(mvc.put().uri("/api/v1/entries/" + id).header("If-Match", "*")
                .header("Authorization", accounts.bearer(newcomer)).contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("text", "Buy this.")))).hasStatusOk();

        assertThat(decide(id, "acceptance", member)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText().contains("changed this entry since you looked");
        assertThat(decide(id, "trust", member)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(state(id, newcomer)).isEqualTo("waiting");
    }

    @Test
    void ownersSeeWhoDecidedWhat() {
        long id = write("Seen by owners");
        decide(id, "acceptance", member);
        long back = write("Given back");
        mvc.post().uri("/contributions/" + back + "/refusal").param("reason", "Say which balance").with(csrf())
                .with(accounts.session(member)).exchange();

        assertThat(mvc.get().uri("/contributions").with(accounts.session(accounts.owner()))).bodyText()
                .contains("/entries/" + id, "Seen by owners", member.displayName(), newcomer.displayName())
                .contains("Entry " + back, "Say which balance").doesNotContain("Given back");
        assertThat(mvc.get().uri("/contributions").with(accounts.session(member))).bodyText()
                .doesNotContain("Seen by owners", "Say which balance");
    }

    private MvcTestResult decide(long id, String act, Person person) {
        return mvc.post().uri("/contributions/" + id + "/" + act).param("version", "1").with(csrf())
                .with(accounts.session(person)).exchange();
    }

    private long write(String title) {
        return write(title, newcomer);
    }

    private long write(String title, Person author) {
        return write(title, "Weighed it.", author);
    }

    private long write(String title, String text, Person author) {
        MvcTestResult made = send("/api/v1/entries",
                Map.of("notebook", word, "date", "2026-03-02", "title", title, "text", text), author);
        assertThat(made).hasStatus(HttpStatus.CREATED);
        return Long.parseLong(made.getResponse().getHeader("Location").replaceFirst(".*/", ""));
    }

    private String state(long id, Person reader) {
        MvcTestResult read = mvc.get().uri("/api/v1/entries/" + id)
                .header("Authorization", accounts.bearer(reader)).exchange();
        assertThat(read).hasStatusOk();
        return json.readTree(body(read)).get("state").asString();
    }

    private MvcTestResult send(String path, Map<String, String> fields, Person person) {
        return mvc.post().uri(path).contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(fields))
                .header("Authorization", accounts.bearer(person)).exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
