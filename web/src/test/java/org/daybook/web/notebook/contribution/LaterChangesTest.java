package org.daybook.web.notebook.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.newcomer.Newcomers;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.json.JsonMapper;

/// What a newcomer changes later in what is public waits as their first contributions do: nobody has a harmless entry
/// accepted and makes an advert of it. Issue #13.
@WebTest
class LaterChangesTest {

    private final String word = "zl" + UUID.randomUUID().toString().substring(0, 8);
    private final JsonMapper json = JsonMapper.builder().build();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Newcomers newcomers;

    private Person newcomer;
    private Person member;
    private String entry;

    @BeforeEach
    void anEntryOfANewcomerIsPublic() {
        newcomer = accounts.newcomer();
        member = accounts.member();
        send(HttpMethod.POST, "/api/v1/notebooks", Map.of("title", word, "slug", word), member);
        entry = accepted("Weighed it.\n\nStirred it.\n\n- [ ] dry it");
    }

    @Test
    void aChangeOverTheApiWaitsAndIsARevisionOnceAccepted() {
        MvcTestResult changed = change("Weighed it.\n\nBuy " + word + ".\n\n- [ ] dry it");

        assertThat(changed).hasStatus(HttpStatus.ACCEPTED);
        String made = changed.getResponse().getHeader("Location").replaceFirst(".*/suggestions", "/suggestions");
        assertThat(page("/entries/" + entry, null)).contains("Stirred it").doesNotContain("Buy " + word);
        assertThat(page("/entries/" + entry, newcomer)).contains(made);
        assertThat(page(made, member)).contains(word);
        assertThat(mvc.get().uri(made)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(made).with(accounts.session(accounts.contributor()))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(made + "/acceptance", newcomer, "revision", "1")).as("one's own")
                .hasStatus(HttpStatus.FORBIDDEN);

        assertThat(post(made + "/acceptance", member, "revision", "1")).hasRedirectedUrl("/entries/" + entry);

        assertThat(page("/entries/" + entry, null)).contains("Buy " + word);
        assertThat(page("/entries/" + entry + "/revisions", null))
                .contains(newcomer.displayName(), "accepted by " + member.displayName());
        assertThat(newcomers.accepted(newcomer.id())).as("counts as accepted").isEqualTo(2);
    }

    @Test
    void theEditorSaysThatItWaitsAndWhatStandsBesideTheTextWaitsToo() {
        MvcTestResult saved = edit("By hand " + word);
        MvcTestResult again = edit("By hand " + word);

        String made = saved.getResponse().getRedirectedUrl();
        assertThat(made).startsWith("/suggestions/");
        assertThat(again).as("sent twice").hasRedirectedUrl(made);
        assertThat(page("/entries/" + entry, null)).doesNotContain("By hand " + word, "2026-03-04");
        assertThat(page(made, member)).contains(word, "mass=7");
        post(made + "/acceptance", member, "revision", "1");
        assertThat(page("/entries/" + entry + ".json", null)).contains("\"2026-03-04\"", "\"mass\"", "By hand");
    }

    @Test
    void aTickOfABoxWaits() {
        MvcTestResult ticked = post("/entries/" + entry + "/tasks", newcomer, "task", "dry it");

        assertThat(ticked.getResponse().getRedirectedUrl()).startsWith("/suggestions/");
        assertThat(page("/entries/" + entry + ".md", null)).contains("- [ ] dry it");
    }

    /// What is nodded to has been seen: the files of it too.
    @Test
    void membersSeeTheFilesOfWhatWaits() {
        String waiting = write("With a file " + word);
        String first = attach(waiting);
        assertThat(mvc.get().uri(first).with(accounts.session(member))).as("of an entry that waits").hasStatusOk();
        assertThat(page("/entries/" + waiting, member)).contains("plate.csv");
        assertThat(mvc.get().uri(first)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(first).with(accounts.session(accounts.contributor())))
                .hasStatus(HttpStatus.NOT_FOUND);

        String second = attach(entry);
        assertThat(mvc.get().uri(second).with(accounts.session(member))).as("nothing waits yet")
                .hasStatus(HttpStatus.NOT_FOUND);
        String made = change("See [the plate](" + second + ")").getResponse().getHeader("Location")
                .replaceFirst(".*/suggestions", "/suggestions");
        assertThat(page(made, member)).contains("Files that go public with it", second);
        assertThat(mvc.get().uri(second).with(accounts.session(member))).hasStatusOk();
        assertThat(mvc.get().uri(second)).hasStatus(HttpStatus.NOT_FOUND);
        post(made + "/acceptance", member, "revision", "1");
        assertThat(mvc.get().uri(second)).hasStatusOk();
    }

    @Test
    void whoIsKnownWaitsNoMoreUnlessItLeadsElsewhere() {
        accepted("Second");
        accepted("Third");

        assertThat(change("Weighed it again.")).hasStatusOk();
        assertThat(page("/entries/" + entry, null)).contains("Weighed it again.");
        assertThat(change("See https://shop.example.com/" + word)).hasStatus(HttpStatus.ACCEPTED);
        assertThat(page("/entries/" + entry, null)).doesNotContain("shop.example.com");
    }

    @Test
    void trustMakesWhatWaitsPublicButForWhatWasChangedInTheSamePlace() {
        String other = accepted("One.\n\nTwo.");
        change("Weighed it.\n\nStirred it " + word + ".\n\n- [ ] dry it");
        send(HttpMethod.PUT, "/api/v1/entries/" + other, Map.of("text", "One.\n\nTwo, " + word), newcomer);
        send(HttpMethod.PUT, "/api/v1/entries/" + other, Map.of("text", "One.\n\nTwo, filtered"), member);

        people.trust(newcomer.id(), member.actor());

        assertThat(page("/entries/" + entry, null)).contains("Stirred it " + word);
        assertThat(page("/entries/" + other, null)).contains("filtered").doesNotContain(word + "</p>");
        assertThat(page("/entries/" + other, newcomer)).contains("/suggestions/");
        assertThat(change("At once.")).hasStatusOk();
    }

    @Test
    void aChangedCommentWaitsAndTheLaterOfTwoChangesDoes() {
        send(HttpMethod.POST, "/api/v1/comments", Map.of("kind", "entry", "name", entry, "text", "Mine " + word),
                newcomer);
        decideNewestComment("acceptance");
        String comment = json.readTree(page("/api/v1/comments?kind=entry&name=" + entry, null)).at("/items/0/id")
                .asString();
        assertThat(patch(comment, "Changed once " + word)).hasStatus(HttpStatus.ACCEPTED);
        assertThat(patch(comment, "Changed twice " + word)).hasStatus(HttpStatus.ACCEPTED);

        assertThat(page("/entries/" + entry, null)).contains("Mine " + word).doesNotContain("Changed ");
        assertThat(page("/entries/" + entry, newcomer)).contains("Changed twice");
        assertThat(page("/contributions", member)).contains("Changed comment on", "Changed twice " + word)
                .doesNotContain("Changed once " + word);
        decideNewestComment("acceptance");

        assertThat(page("/entries/" + entry, null)).contains("Changed twice " + word).doesNotContain("Mine " + word);
        assertThat(json.readTree(page("/api/v1/comments/" + comment, null)).get("revision").asInt()).isEqualTo(2);
    }

    private String accepted(String text) {
        String made = write(text);
        assertThat(post("/contributions/" + made + "/acceptance", member, "version", "1"))
                .hasRedirectedUrl("/contributions");
        return made;
    }

    private String write(String text) {
        MvcTestResult made = send(HttpMethod.POST, "/api/v1/entries", Map.of("notebook", word, "date", "2026-03-02",
                "title", "Day", "text", text), newcomer);
        assertThat(made).hasStatus(HttpStatus.CREATED);
        return made.getResponse().getHeader("Location").replaceFirst(".*/", "");
    }

    private MvcTestResult change(String text) {
        return send(HttpMethod.PUT, "/api/v1/entries/" + entry, Map.of("text", text), newcomer);
    }

    private MvcTestResult edit(String text) {
        return post("/entries/" + entry, newcomer, "notebook", word, "date", "2026-03-04", "title", "Day", "text",
                text, "kind", "data", "facts", "mass=7", "token", word, "from", "", "reason", "", "version",
                page("/entries/" + entry + "/edit", newcomer).replaceFirst(
                        "(?s).*name=\"version\"[^>]*value=\"(\\d+)\".*", "$1"),
                "action", "save");
    }

    private String attach(String id) {
        MvcTestResult kept = mvc.perform(MockMvcRequestBuilders
                .multipart("/api/v1/entries/" + id + "/attachments")
                .file(new MockMultipartFile("file", "plate.csv", "text/csv",
                        ("a,b\n1," + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8)))
                .header("Authorization", accounts.bearer(newcomer)));
        assertThat(kept).hasStatus(HttpStatus.CREATED);
        return kept.getResponse().getHeader("Location").replaceFirst(".*/attachments", "/attachments");
    }

    private void decideNewestComment(String act) {
        String page = page("/contributions", member);
        String id = page.substring(page.lastIndexOf("/contributions/comments/")).replaceFirst(
                "(?s)/contributions/comments/(\\d+).*", "$1");
        assertThat(post("/contributions/comments/" + id + "/" + act, member)).hasRedirectedUrl("/contributions");
    }

    private MvcTestResult patch(String comment, String text) {
        return mvc.patch().uri("/api/v1/comments/" + comment).header("If-Match", "*")
                .header("Authorization", accounts.bearer(newcomer)).contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("text", text))).exchange();
    }

    private MvcTestResult send(HttpMethod method, String address, Map<String, ?> body, Person person) {
        return mvc.perform(MockMvcRequestBuilders.request(method, address)
                .header("If-Match", "*").contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(new HashMap<>(body)))
                .header("Authorization", accounts.bearer(person)));
    }

    private MvcTestResult post(String path, Person person, String... fields) {
        var request = mvc.post().uri(path).with(csrf()).with(accounts.session(person));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String page(String address, @Nullable Person person) {
        var request = mvc.get().uri(address);
        MvcTestResult answer = (person == null ? request : request.with(accounts.session(person))).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
