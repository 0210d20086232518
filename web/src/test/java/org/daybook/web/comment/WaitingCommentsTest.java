package org.daybook.web.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.comment.CommentQueue.Waiting;
import org.daybook.comment.WaitingComments;
import org.daybook.people.Person;
import org.daybook.testing.PostOffice;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.PostedTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// What a newcomer says waits until a member has nodded, as their entries do. Issue #13.
@PostedTest
class WaitingCommentsTest {

    private final String word = "zq" + UUID.randomUUID().toString().substring(0, 8);
    private final JsonMapper json = JsonMapper.builder().build();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private WaitingComments waiting;

    private Person newcomer;
    private Person member;
    private String entry;

    @BeforeEach
    void anEntry() {
        newcomer = accounts.newcomer();
        member = accounts.member();
        send("/api/v1/notebooks", Map.of("title", word, "slug", word), member);
        entry = send("/api/v1/entries", Map.of("notebook", word, "date", "2026-03-02", "title", "Weighing",
                "text", "Weighed it."), member).getResponse().getHeader("Location").replaceFirst(".*/", "");
    }

    @Test
    void threeCommentsWaitAndTheFourthDoesNot() {
        for (int i = 1; i <= 3; i++) {
            assertThat(say("Number " + i + " " + word, null)).as("comment " + i).hasStatus(HttpStatus.ACCEPTED);
            decide(newest().id(), "acceptance", member);
            assertThat(page("/entries/" + entry, null)).contains("Number " + i + " " + word);
        }

        assertThat(say("Number 4 " + word, null)).hasStatus(HttpStatus.CREATED);
    }

    @Test
    void onlyItsAuthorAndMembersSeeWhatWaits() {
        assertThat(mvc.post().uri("/comments").param("kind", "entry").param("name", entry)
                .param("text", "<b>" + word + "</b> @" + member.handle()).with(accounts.session(newcomer))
                .with(csrf())).hasRedirectedUrl("/entries/" + entry + "#comments");

        for (String open : List.of("/entries/" + entry, "/comments", "/feeds/comments.atom",
                "/api/v1/comments?kind=entry&name=" + entry, "/people/" + newcomer.handle())) {
            assertThat(page(open, null)).as(open).doesNotContain(word + "&lt;", word + "</b>");
        }
        assertThat(page("/entries/" + entry, accounts.contributor())).doesNotContain(word + "&lt;/b");
        assertThat(page("/inbox", member)).contains("Nothing has happened yet");
        assertThat(page("/entries/" + entry, newcomer)).contains("&lt;b&gt;" + word, "Only you and the members");
        assertThat(page("/contributions", member)).contains("&lt;b&gt;" + word);

        decide(newest().id(), "acceptance", member);

        assertThat(page("/entries/" + entry, null)).contains(word, "href=\"/people/" + member.handle());
        assertThat(page("/entries/" + entry, newcomer)).doesNotContain("Only you and the members");
    }

    @Test
    void oneThatIsDeclinedComesBackWithTheReasonAndCanBeTakenAway() {
        say("Buy " + word, null);
        long id = newest().id();
        assertThat(decide(id, "refusal", member)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(mvc.post().uri("/contributions/comments/" + id + "/refusal").param("reason", "No <i>shops</i>")
                .with(accounts.session(member)).with(csrf())).hasRedirectedUrl("/contributions");

        assertThat(decide(id, "acceptance", member)).as("decided once").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page("/entries/" + entry, newcomer)).contains("Buy " + word, "No &lt;i&gt;shops&lt;/i&gt;");
        assertThat(PostOffice.text(PostOffice.await(newcomer.email().orElseThrow(), 1)))
                .contains("No <i>shops</i>", "/entries/" + entry);
        assertThat(take(id, member)).as("another's").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(take(id, newcomer)).hasRedirectedUrl("/entries/" + entry);
        assertThat(page("/entries/" + entry, newcomer)).doesNotContain("Buy " + word);
    }

    @Test
    void whoIsTrustedForACommentHasEntriesAndCommentsPublicFromThenOn() {
        long question = id(send("/api/v1/comments", about("Which solvent?", null), member));
        say("First " + word, null);
        say("Second " + word, question);
        String draft = send("/api/v1/entries", Map.of("notebook", word, "date", "2026-03-02", "title", "Mine",
                "text", "Weighed it."), newcomer).getResponse().getHeader("Location").replaceFirst(".*/", "");
        assertThat(mvc.get().uri("/entries/" + draft)).hasStatus(HttpStatus.NOT_FOUND);

        decide(waiting.waiting(member.actor()).stream().map(one -> one.comment())
                .filter(one -> one.text().startsWith("First " + word)).findFirst().orElseThrow().id(), "trust", member);

        assertThat(page("/entries/" + entry, null)).contains("First " + word, "Second " + word);
        assertThat(mvc.get().uri("/entries/" + draft)).hasStatusOk();
        assertThat(say("Third " + word, null)).hasStatus(HttpStatus.CREATED);
    }

    @Test
    void theSameTwiceWaitsOnceAndATwentyFirstIsTooMany() {
        say("Twice", null);
        say("Twice", null);
        assertThat(own()).hasSize(1);
        for (int i = 2; i <= 20; i++) {
            assertThat(say("Number " + i, null)).hasStatus(HttpStatus.ACCEPTED);
        }

        assertThat(say("One more", null)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whatWaitsAboutSomethingThatIsRedactedIsNotShownAndNotAccepted() {
        say("About " + word, null);
        long id = newest().id();
        mvc.post().uri("/entries/" + entry + "/redaction").param("reason", "names")
                .with(accounts.session(accounts.owner())).with(csrf()).exchange();

        assertThat(page("/contributions", member)).doesNotContain("About " + word);
        assertThat(decide(id, "acceptance", member)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult say(String text, @Nullable Long answerTo) {
        return sendAny("/api/v1/comments", about(text, answerTo), newcomer);
    }

    private Map<String, Object> about(String text, @Nullable Long answerTo) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", "entry", "name", entry, "text", text));
        if (answerTo != null) {
            body.put("answerTo", answerTo);
        }
        return body;
    }

    private Waiting newest() {
        return waiting.waiting(member.actor()).getLast().comment();
    }

    private List<Waiting> own() {
        return waiting.waiting(member.actor()).stream().map(one -> one.comment())
                .filter(one -> one.author().equals(newcomer.id())).toList();
    }

    private MvcTestResult decide(long id, String act, Person person) {
        return mvc.post().uri("/contributions/comments/" + id + "/" + act).with(csrf())
                .with(accounts.session(person)).exchange();
    }

    private MvcTestResult take(long id, Person person) {
        return mvc.post().uri("/comments/waiting/" + id + "/removal").with(csrf()).with(accounts.session(person))
                .exchange();
    }

    private static long id(MvcTestResult made) {
        return Long.parseLong(made.getResponse().getHeader("Location").replaceFirst(".*/", ""));
    }

    private MvcTestResult send(String address, Map<String, ?> body, Person person) {
        MvcTestResult answer = sendAny(address, body, person);
        assertThat(answer).hasStatus2xxSuccessful();
        return answer;
    }

    private MvcTestResult sendAny(String address, Map<String, ?> body, Person person) {
        return mvc.post().uri(address).contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body))
                .header("Authorization", accounts.bearer(person)).exchange();
    }

    private String page(String address, @Nullable Person person) {
        var request = mvc.get().uri(address);
        MvcTestResult answer = (person == null ? request : request.with(accounts.session(person))).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
