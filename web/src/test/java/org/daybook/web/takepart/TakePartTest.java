package org.daybook.web.takepart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.people.Person;
import org.daybook.people.group.Projects;
import org.daybook.people.need.Effort;
import org.daybook.people.need.Level;
import org.daybook.people.need.Needs;
import org.daybook.people.need.Pledge;
import org.daybook.people.need.Pledges;
import org.daybook.people.need.Skill;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.Thing;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.StatementCount;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// Who the group is, what is needed, and who has said they will do it. Issue #13.
@WebTest
@Import(StatementCount.class)
class TakePartTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Needs needs;

    @Autowired
    private Pledges pledges;

    @Autowired
    private Projects projects;

    @Autowired
    private JdbcClient database;

    private final JsonMapper json = JsonMapper.builder().build();

    private Person author;
    private String notebook;

    @BeforeEach
    void openANotebook() {
        author = accounts.member();
        notebook = "part-" + UUID.randomUUID().toString().substring(0, 8);
        send("/api/v1/notebooks", Map.of("title", "Part " + notebook, "slug", notebook));
    }

    @Test
    void anEntryThatDoesNotSayWhatCameOfItIsANeed() {
        String silent = entry("Weighed and stirred.");
        String told = entry("Stirred. **Conclusion:** it works.");

        assertThat(things()).contains(thing(silent)).doesNotContain(thing(told));
        assertThat(mvc.get().uri("/take-part?skill=writing")).hasStatusOk().bodyText()
                .contains("/entries/" + silent + "\"").doesNotContain("/entries/" + told + "\"");
        assertThat(mvc.get().uri("/take-part?skill=modelling&effort=weeks")).hasStatusOk().bodyText()
                .contains("Nothing of this kind is needed now");
        assertThat(mvc.get().uri("/take-part?skill=cooking")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void aCompoundThatACampaignWantsIsANeed() {
        String number = "PRT-" + Math.floorMod(notebook.hashCode(), 1_000_000);
        send("/api/v1/compounds", Map.of("structure", "C".repeat(7 + Math.floorMod(notebook.hashCode(), 97)) + "O",
                "number", number));
        send("/api/v1/campaigns", Map.of("title", "Part " + notebook, "slug", notebook, "aim", "All of it"));
        send("/api/v1/campaigns/" + notebook + "/compounds", Map.of("number", number, "stage", "wanted"));

        assertThat(mvc.get().uri("/take-part?skill=synthesis")).bodyText().contains("Make " + number,
                author.displayName());
    }

    @Test
    void anOpenIssueNeedsWhatOwnersSayThatItsLabelMeans() {
        Person owner = accounts.anotherOwner();
        String label = "Label " + notebook;
        issue(7, label, "OPEN");
        issue(8, label, "CLOSED");

        assertThat(ofIssues()).isEmpty();
        assertThat(post("/site/needs", owner, "label", label.toUpperCase(java.util.Locale.ROOT), "skill", "BIOLOGY",
                "level", "EXPERT", "effort", "WEEKS")).hasRedirectedUrl("/site/needs");

        assertThat(ofIssues()).singleElement().satisfies(open -> {
                    assertThat(open.need().skill()).isEqualTo(Skill.BIOLOGY);
                    assertThat(open.need().level()).isEqualTo(Level.EXPERT);
                    assertThat(open.need().effort()).isEqualTo(Effort.WEEKS);
                });
        assertThat(mvc.get().uri("/site/needs").with(accounts.session(owner))).bodyText()
                .contains(label.toLowerCase(java.util.Locale.ROOT));
        long id = database.sql("SELECT id FROM need_label WHERE label_key = ?")
                .param(label.toLowerCase(java.util.Locale.ROOT)).query(Long.class).single();
        assertThat(post("/site/needs/" + id + "/removal", owner)).hasRedirectedUrl("/site/needs");
        assertThat(post("/site/needs/" + id + "/removal", owner)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(ofIssues()).isEmpty();
        assertThat(post("/site/needs", owner, "label", " ", "skill", "BIOLOGY", "level", "EXPERT", "effort", "DAY"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void aClassTakesSomethingOnAndLeavesIt() {
        Person teacher = accounts.contributor();
        String entry = entry("Weighed.");

        assertThat(post("/take-part/pledges", teacher, "kind", "entry", "id", entry, "words", "class 10b"))
                .hasRedirectedUrl("/take-part#entry-" + entry);
        post("/take-part/pledges", teacher, "kind", "entry", "id", entry, "words", "again");

        List<Pledge> made = pledges.of(List.of(thing(entry))).get(thing(entry));
        assertThat(made).singleElement().extracting(Pledge::words).isEqualTo("class 10b");
        assertThat(mvc.get().uri("/take-part")).bodyText()
                .contains(teacher.displayName() + " does this, class 10b").doesNotContain("Not after all");
        assertThat(mvc.get().uri("/entries/" + entry)).bodyText().contains("class 10b");
        String end = "/take-part/pledges/" + made.getFirst().id() + "/end";
        assertThat(post(end, accounts.contributor())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(end, teacher)).hasRedirectedUrl("/take-part");
        assertThat(post(end, teacher)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/entries/" + entry)).bodyText().doesNotContain("class 10b");
    }

    @Test
    void whatIsNotNeededIsNotTakenOn() {
        assertThat(post("/take-part/pledges", author, "kind", "entry", "id", "999999999"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri("/take-part/pledges").with(csrf()).param("kind", "entry").param("id", "1"))
                .hasStatus(HttpStatus.FOUND);
    }

    @Test
    void ownersSayWhoTheGroupIsAndSeeWhatWasSaidBefore() {
        Person owner = accounts.anotherOwner();

        assertThat(post("/site/group", owner, "name", "Open <Source> Malaria", "aim", "A medicine in the open",
                "laws", "All data are open.\n\nNo patents.", "contact", "Ask under any entry", "reason", "we begin"))
                .hasRedirectedUrl("/site/group");
        assertThat(post("/site/group", owner, "name", "Open Malaria", "aim", "A medicine", "laws", "All is open."))
                .hasRedirectedUrl("/site/group");

        assertThat(projects.first().group().eachLaw()).containsExactly("All is open.");
        assertThat(mvc.get().uri("/")).hasStatusOk().bodyText().contains("Open Malaria", "A medicine", "All is open.");
        assertThat(mvc.get().uri("/site/group").with(accounts.session(owner))).bodyText()
                .contains("Open &lt;Source&gt; Malaria", "we begin", "No patents.");
        assertThat(mvc.get().uri("/take-part")).bodyText().contains("Open Malaria", "CC BY 4.0");
    }

    @Test
    void moreNeedsTakeNoMoreStatements() {
        entry("Weighed.");
        int few = StatementCount.during(() -> mvc.get().uri("/take-part").exchange()).size();
        entry("Weighed again.");

        assertThat(StatementCount.during(() -> mvc.get().uri("/take-part").exchange())).hasSize(few);
    }

    private List<Needs.Open> ofIssues() {
        return needs.open(null).stream().filter(open -> open.need().path().startsWith("/issues/group/" + notebook))
                .toList();
    }

    private List<Thing> things() {
        return needs.open(null).stream().map(open -> open.need().thing()).toList();
    }

    private static Thing thing(String entry) {
        return new Thing(EntryId.KIND, Long.parseLong(entry));
    }

    private void issue(int number, String label, String state) {
        database.sql("INSERT INTO issue (repository_key, repository_name, issue_number, title, issue_state,"
                        + " pull_request, labels, assignees, comment_count, attempts, next_look_at, changed_at)"
                        + " VALUES (?, ?, ?, 'Measure it', ?, FALSE, ?, '[]', 0, 0, CURRENT_TIMESTAMP,"
                        + " CURRENT_TIMESTAMP)")
                .params("group/" + notebook, "group/" + notebook, number, state,
                        "[{\"name\":\"" + label + "\",\"colour\":\"\"}]").update();
    }

    private String entry(String text) {
        return send("/api/v1/entries", Map.of("notebook", notebook, "title", "Day", "kind", "procedure", "text", text,
                "publish", true)).replaceFirst(".*/", "");
    }

    private MvcTestResult post(String path, Person person, String... parameters) {
        var request = mvc.post().uri(path).with(csrf()).with(accounts.session(person));
        for (int at = 0; at < parameters.length; at += 2) {
            request = request.param(parameters[at], parameters[at + 1]);
        }
        return request.exchange();
    }

    private String send(String path, Map<String, Object> body) {
        MvcTestResult answer = mvc.post().uri(path).header("Authorization", accounts.bearer(author))
                .contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body)).exchange();
        assertThat(answer).hasStatus2xxSuccessful();
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }
}
