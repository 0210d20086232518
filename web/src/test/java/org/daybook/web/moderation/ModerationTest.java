package org.daybook.web.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.notebook.Notebooks;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.moderation.Moderation;
import org.daybook.people.moderation.ModerationAct;
import org.daybook.people.moderation.ModerationAct.Kind;
import org.daybook.people.moderation.Reports;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// What people report, and what owners hide, block, hand over and erase, each with a reason, in a list, and put right.
/// Issue #13.
@WebTest
class ModerationTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Notebooks notebooks;

    @Autowired
    private Moderation moderation;

    @Autowired
    private Reports reports;

    @Autowired
    private JdbcClient database;

    private final JsonMapper json = JsonMapper.builder().build();

    private Person owner;
    private Person author;
    private String notebook;

    @BeforeEach
    void openANotebook() {
        owner = accounts.anotherOwner();
        author = accounts.member();
        notebook = "moderated-" + UUID.randomUUID().toString().substring(0, 8);
        send("/api/v1/notebooks", Map.of("title", "Moderated " + notebook, "slug", notebook), author);
    }

    @Test
    void aReportIsReadAndAnsweredByOwners() {
        Person reader = accounts.contributor();
        String entry = entry("Buy <b>pills</b>");

        assertThat(mvc.get().uri("/entries/" + entry).with(accounts.session(reader))).bodyText()
                .contains("/report?kind=entry&amp;name=" + entry);
        assertThat(post("/report", reader, "kind", "entry", "name", entry, "reason", "It sells <i>something</i>"))
                .hasRedirectedUrl("/entries/" + entry);
        Reports.Report report = reports.waiting(owner.actor()).getLast();
        assertThat(mvc.get().uri("/").with(accounts.session(owner))).bodyText().contains("href=\"/site/moderation\"");
        assertThat(mvc.get().uri("/").with(accounts.session(author))).bodyText().doesNotContain("/site/moderation");
        assertThat(mvc.get().uri("/site/moderation").with(accounts.session(owner))).hasStatusOk().bodyText()
                .contains("It sells &lt;i&gt;something&lt;/i&gt;", reader.displayName());
        assertThat(post("/site/moderation/reports/" + report.id() + "/answer", reader, "reason", "no"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/site/moderation/reports/" + report.id() + "/answer", owner, "reason", "It is an advert"))
                .hasRedirectedUrl("/site/moderation");
        assertThat(post("/site/moderation/reports/" + report.id() + "/answer", owner, "reason", "again"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatNobodySeesAndWhatHasNoReasonIsNotReported() {
        Person reader = accounts.contributor();
        String entry = entry("Weighed");

        assertThat(post("/report", reader, "kind", "entry", "name", "999999999", "reason", "x"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/report", reader, "kind", "entry", "name", entry, "reason", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        for (int at = 0; at < Reports.MOST_A_DAY; at++) {
            reports.report("entry", entry, "again", reader.actor());
        }
        assertThat(post("/report", reader, "kind", "entry", "name", entry, "reason", "once more"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void aHiddenEntryIsReadByNobodyAndShownAgainWithItsHistory() {
        String entry = entry("Secret OSM-S-1 recipe");
        String hash = revision(entry);

        assertThat(post("/site/moderation/hidden", author, "kind", "entry", "id", entry, "reason", "no"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/site/moderation/hidden", owner, "kind", "entry", "id", entry, "reason", "It is an advert"))
                .hasRedirectedUrl("/site/moderation");

        assertThat(mvc.get().uri("/entries/" + entry)).hasStatus(HttpStatus.GONE).bodyText()
                .contains("It is an advert", "can be shown again").doesNotContain("recipe", "for good");
        assertThat(mvc.get().uri("/entries/" + entry + "/revisions/1.json")).hasStatus(HttpStatus.GONE);
        assertThat(mvc.get().uri("/entries/" + entry + ".json").with(accounts.session(owner)))
                .hasStatus(HttpStatus.GONE);
        ModerationAct act = act(Kind.HIDDEN);
        assertThat(act.person()).isEqualTo(author.id());
        assertThat(post("/site/moderation/acts/" + act.id() + "/undo", owner)).hasRedirectedUrl("/site/moderation");

        assertThat(mvc.get().uri("/entries/" + entry)).hasStatusOk().bodyText().contains("recipe");
        assertThat(revision(entry)).isEqualTo(hash);
        assertThat(post("/site/moderation/acts/" + act.id() + "/undo", owner)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/site/moderation/hidden", owner, "kind", "entry", "id", "999999999", "reason", "x"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/site/moderation/hidden", owner, "kind", "compound", "id", "1", "reason", "x"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void allOfOneAccountIsHiddenAtOnceWithAListFirst() {
        Person spammer = accounts.contributor();
        String about = entry("Weighed");
        String comment = send("/api/v1/comments", Map.of("kind", "entry", "name", about, "text", "Cheap pills"),
                spammer).replaceFirst(".*/", "");
        String page = "/people/" + spammer.handle() + "/moderation";

        assertThat(mvc.get().uri(page).with(accounts.session(owner))).hasStatusOk().bodyText()
                .contains("Cheap pills", "Hide these 1");
        assertThat(mvc.get().uri(page + "?days=0").with(accounts.session(owner)))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(post(page + "/undo", author, "days", "7", "reason", "no")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(page + "/undo", owner, "days", "7", "reason", "Adverts")).hasStatus(HttpStatus.FOUND);

        assertThat(mvc.get().uri("/comments/" + comment)).bodyText().contains("Adverts").doesNotContain("Cheap pills");
        assertThat(mvc.get().uri("/comments/" + comment + "/revisions/1.json")).hasStatus(HttpStatus.GONE);
        moderation.undo(act(Kind.HIDDEN).id(), owner.actor());
        assertThat(mvc.get().uri("/comments/" + comment)).bodyText().contains("Cheap pills");
        assertThat(mvc.get().uri("/comments/" + comment + "/revisions/1.json")).hasStatusOk();
    }

    @Test
    void whoIsDeactivatedCannotSignInUntilItIsPutRight() {
        Person spammer = accounts.contributor();

        assertThat(post("/people/" + spammer.handle() + "/moderation/block", owner, "reason", "Adverts"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(people.find(spammer.id()).orElseThrow().canSignIn()).isFalse();
        assertThat(mvc.get().uri("/site/moderation").with(accounts.session(owner))).bodyText()
                .contains("deactivated", "Adverts", spammer.displayName());
        moderation.undo(act(Kind.BLOCKED).id(), owner.actor());
        assertThat(people.find(spammer.id()).orElseThrow().canSignIn()).isTrue();
    }

    /// The button on the page about access is the same act.
    @Test
    void deactivatingStandsInTheListOnceAndReactivatingPutsItRight() {
        Person gone = accounts.contributor();
        String page = "/people/" + gone.handle();

        for (int twice = 0; twice < 2; twice++) {
            assertThat(post(page + "/deactivation", owner, "reason", "Has left")).hasStatus(HttpStatus.FOUND);
        }
        assertThat(of(gone)).singleElement().satisfies(act -> {
            assertThat(act.reason()).isEqualTo("Has left");
            assertThat(act.undone()).isEmpty();
        });
        assertThat(post(page + "/reactivation", owner)).hasStatus(HttpStatus.FOUND);

        assertThat(of(gone)).singleElement().satisfies(act -> assertThat(act.undone()).isPresent());
        assertThat(people.find(gone.id()).orElseThrow().canSignIn()).isTrue();
    }

    private List<ModerationAct> of(Person person) {
        return moderation.acts(owner.actor()).stream().filter(act -> act.person().equals(person.id())).toList();
    }

    @Test
    void notebooksAreHandedOverAndTheirEntriesStayTheirAuthors() {
        Person next = accounts.member();
        String entry = entry("Weighed");
        String page = "/people/" + author.handle() + "/moderation/handover";

        assertThat(post(page, owner, "to", "nobody-at-all", "reason", "left")).hasStatus(
                HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(post(page, next, "to", next.handle(), "reason", "left")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(page, owner, "to", next.handle(), "reason", "She has left")).hasStatus(HttpStatus.FOUND);

        assertThat(notebooks.findBySlug(notebook).orElseThrow().openedBy()).isEqualTo(next.id());
        assertThat(mvc.get().uri("/entries/" + entry)).bodyText().contains(author.displayName());
        assertThat(act(Kind.HANDED_OVER).reason()).isEqualTo("She has left");
    }

    @Test
    void anErasedPersonIsAPseudonymAndTheirTextsStay() {
        String handle = author.handle();
        String name = author.displayName();
        people.changeProfile(name, "0000-0002-1825-0097", author.actor());
        String entry = entry("Weighed");
        send("/api/v1/comments", Map.of("kind", "entry", "name", entry, "text", "Once more"), author);
        String hash = revision(entry);
        String page = "/people/" + handle + "/moderation/erasure";

        assertThat(post(page, owner, "handle", "another", "reason", "wished")).hasStatus(
                HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(post(page, author, "handle", handle, "reason", "wished")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(page, owner, "handle", handle, "reason", "on their wish")).hasStatus(HttpStatus.FOUND);

        assertThat(mvc.get().uri("/people/" + handle)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/entries/" + entry)).hasStatusOk().bodyText()
                .contains("Weighed").doesNotContain(name, handle, "0000-0002-1825-0097");
        assertThat(revision(entry)).isEqualTo(hash);
        assertThat(mvc.get().uri("/api/v1/search?q={name}", name)).hasStatusOk().bodyText().contains("\"total\":0");
        assertThat(mvc.get().uri("/api/v1/search?q=Weighed&author={handle}", handle)).hasStatusOk().bodyText()
                .contains("\"total\":0");
        Person left = people.find(author.id()).orElseThrow();
        assertThat(people.addWithoutAccount(name, Role.CONTRIBUTOR, owner.actor()).handle())
                .as("texts still call the erased by it").isNotEqualTo(handle).startsWith(handle);
        assertThat(left.email()).isEmpty();
        assertThat(left.hasAccount()).isFalse();
        assertThat(database.sql("SELECT COUNT(*) FROM watch WHERE person_id = ?").param(author.id().value())
                .query(Long.class).single()).isZero();
        assertThat(act(Kind.ERASED).isReversible()).isFalse();
    }

    private ModerationAct act(Kind kind) {
        List<ModerationAct> acts = moderation.acts(owner.actor());
        return acts.stream().filter(act -> act.kind() == kind && act.by().equals(owner.id())).findFirst().orElseThrow();
    }

    private String revision(String entry) {
        return mvc.get().uri("/entries/" + entry + "/revisions/1.json").exchange().getResponse()
                .getHeader("Daybook-Revision-SHA-256");
    }

    private String entry(String text) {
        return send("/api/v1/entries", Map.of("notebook", notebook, "title", "Day", "text", text, "publish", true),
                author).replaceFirst(".*/", "");
    }

    private MvcTestResult post(String path, Person person, String... parameters) {
        var request = mvc.post().uri(path).with(csrf()).with(accounts.session(person));
        for (int at = 0; at < parameters.length; at += 2) {
            request = request.param(parameters[at], parameters[at + 1]);
        }
        return request.exchange();
    }

    private String send(String path, Map<String, Object> body, Person person) {
        return String.valueOf(mvc.post().uri(path).header("Authorization", accounts.bearer(person))
                .contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body)).exchange()
                .getResponse().getHeader("Location"));
    }
}
