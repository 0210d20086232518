package org.daybook.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.UUID;
import org.daybook.people.Person;
import org.daybook.people.contribution.ContributionRecord;
import org.daybook.people.contribution.Period;
import org.daybook.people.newcomer.Newcomers;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// Whoever has signed in suggests a better text; who may change the entry accepts it or says why not. Issue #13.
@WebTest
class SuggestionsTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private ContributionRecord record;

    private final JsonMapper json = JsonMapper.builder().build();

    private Person author;
    private Person stranger;
    private String entry;

    @BeforeEach
    void publishAnEntry() {
        author = accounts.member();
        stranger = accounts.newcomer();
        String notebook = "suggested-" + UUID.randomUUID().toString().substring(0, 8);
        send("/api/v1/notebooks", Map.of("title", notebook, "slug", notebook));
        entry = send("/api/v1/entries", Map.of("notebook", notebook, "title", "Day", "text",
                "One.\n\nTwo.\n\nThree.", "publish", true)).replaceFirst(".*/", "");
    }

    @Test
    void anAcceptedSuggestionIsARevisionWithBothNames() {
        Person member = accounts.member();
        String made = suggest("One.\n\nTwo, weighed.\n\nThree.", "a slip");

        assertThat(mvc.get().uri(made).with(accounts.session(member))).hasStatusOk().bodyText()
                .contains("weighed", "a slip", stranger.displayName(), "Accept");
        assertThat(post(made + "/acceptance", member, "revision", "1")).hasRedirectedUrl("/entries/" + entry);

        assertThat(mvc.get().uri("/entries/" + entry)).bodyText().contains("weighed", stranger.displayName());
        assertThat(mvc.get().uri("/entries/" + entry + "/revisions")).bodyText()
                .contains(stranger.displayName(), "accepted by " + member.displayName());
        assertThat(mvc.get().uri("/entries/" + entry + "/revisions/2")).bodyText()
                .contains("accepted by " + member.displayName());
        assertThat(mvc.get().uri("/entries/" + entry + "/revisions.json")).bodyJson()
                .extractingPath("$[0].acceptedByHandle").isEqualTo(member.handle());
        assertThat(newcomers.accepted(stranger.id())).isEqualTo(1);
        assertThat(record.of(stranger.id(), Period.ALWAYS).byKind()).containsEntry("suggestions", 1L)
                .containsEntry("revisions", 0L);
        assertThat(record.of(member.id(), Period.ALWAYS).byKind()).containsEntry("answers", 1L);
        assertThat(post(made + "/acceptance", member, "revision", "2")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void onlyWhoMayAnswerAndWhoSuggestedSeeOneThatWaits() {
        String made = suggest("One.\n\nThree.", "");

        assertThat(mvc.get().uri(made)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(made).with(accounts.session(accounts.contributor()))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(made).with(accounts.session(stranger))).hasStatusOk().bodyText()
                .contains("Take it back").doesNotContain("Accept</button>");
        assertThat(post(made + "/acceptance", stranger, "revision", "1")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/suggestions").with(accounts.session(stranger))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/suggestions").with(accounts.session(author))).bodyText().contains(made);
        assertThat(mvc.get().uri("/entries/" + entry).with(accounts.session(author))).bodyText().contains(made);
        assertThat(mvc.get().uri("/entries/" + entry)).bodyText().doesNotContain(made);
    }

    @Test
    void oneThatIsDeclinedGoesBackWithAReason() {
        String made = suggest("Nothing.", "");

        assertThat(post(made + "/refusal", author, "reason", " ")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(post(made + "/refusal", author, "reason", "It was two")).hasRedirectedUrl(made);

        assertThat(mvc.get().uri(made).with(accounts.session(stranger))).bodyText()
                .contains("It was two", "declined", author.displayName());
        assertThat(newcomers.accepted(stranger.id())).isZero();
        assertThat(mvc.get().uri("/contributions").with(accounts.session(accounts.owner()))).bodyText()
                .contains("It was two", stranger.displayName());
    }

    @Test
    void whatWasChangedSinceIsKeptWhereTheTwoDoNotMeet() {
        String made = suggest("One.\n\nTwo.\n\nThree, dried.", "");
        change("One, stirred.\n\nTwo.\n\nThree.");

        assertThat(post(made + "/acceptance", author, "revision", "1")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText().contains("The entry was changed since");
        assertThat(post(made + "/acceptance", author, "revision", "2")).hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri("/entries/" + entry + ".md")).bodyText()
                .contains("One, stirred.\n\nTwo.\n\nThree, dried.");
    }

    @Test
    void whatWasChangedInTheSamePlaceIsNotAccepted() {
        String made = suggest("One.\n\nTwo.\n\nThree, dried.", "");
        change("One.\n\nTwo.\n\nThree, filtered.");

        assertThat(post(made + "/acceptance", author, "revision", "2")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText().contains("in the same places");
    }

    @Test
    void nothingChangedAndTooManyAreRefusedAndOneIsTakenBack() {
        assertThat(post("/entries/" + entry + "/suggestion", stranger, "base", "1", "title", "Day", "text",
                "One.\n\nTwo.\n\nThree.")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY).bodyText()
                .contains("Nothing is changed");
        assertThat(mvc.get().uri("/entries/" + entry + "/suggestion")).hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri("/entries/" + entry + "/suggestion").with(accounts.session(stranger)))
                .hasStatusOk().bodyText().contains("value=\"Day\"", "Three.</textarea>");
        String made = suggest("0", "");
        for (int at = 1; at < 20; at++) {
            suggest("0" + at, "");
        }
        assertThat(post("/entries/" + entry + "/suggestion", stranger, "base", "1", "title", "Day", "text", "x"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(post(made + "/withdrawal", author)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(made + "/withdrawal", stranger)).hasRedirectedUrl("/entries/" + entry);
        suggest("x", "");
    }

    private String suggest(String text, String reason) {
        return post("/entries/" + entry + "/suggestion", stranger, "base", "1", "title", "Day", "text", text,
                "reason", reason).getResponse().getRedirectedUrl();
    }

    private void change(String text) {
        String etag = mvc.get().uri("/api/v1/entries/" + entry).exchange().getResponse().getHeader("ETag");
        assertThat(mvc.put().uri("/api/v1/entries/" + entry).header("Authorization", accounts.bearer(author))
                .header("If-Match", etag).contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("title", "Day", "text", text)))).hasStatusOk();
    }

    private MvcTestResult post(String path, Person person, String... parameters) {
        var request = mvc.post().uri(path).with(csrf()).with(accounts.session(person));
        for (int at = 0; at < parameters.length; at += 2) {
            request = request.param(parameters[at], parameters[at + 1]);
        }
        return request.exchange();
    }

    private String send(String path, Map<String, Object> body) {
        return String.valueOf(mvc.post().uri(path)
                .header("Authorization", accounts.bearer(author)).contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body)).exchange().getResponse().getHeader("Location"));
    }
}
