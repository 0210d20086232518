package org.daybook.web.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.daybook.people.Person;
import org.daybook.people.group.Projects;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// A second project beside the first. Issue #13.
///
/// What it opens is rolled back: other tests look at a site with one project.
@WebTest
@Transactional
class ProjectTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Projects projects;

    /// What a page reads with plain SQL is not written before.
    @Autowired
    private EntityManager entities;

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void oneProjectIsNotSpokenOf() {
        assertThat(mvc.get().uri("/")).bodyText().doesNotContain("/projects/");
        assertThat(mvc.get().uri("/site/projects").with(accounts.session(accounts.owner()))).bodyText()
                .contains("This site has one project");
        assertThat(mvc.get().uri("/projects/first")).hasStatusOk();
        assertThat(mvc.get().uri("/api/v1/projects")).bodyJson().extractingPath("$.length()").isEqualTo(1);
    }

    @Test
    void anOwnerOpensASecondOneAndBothAreOnTheFirstPage() {
        Person owner = accounts.owner();

        assertThat(form("/site/projects", owner, "name", "OS <Mycetoma>", "aim", "A cure in the open", "laws",
                "All is open.\nNo patents.", "contact", "Ask there", "licence", "CC0-1.0"))
                .hasRedirectedUrl("/site/projects");

        assertThat(mvc.get().uri("/")).bodyText().contains("/projects/os-mycetoma", "OS &lt;Mycetoma&gt;",
                "A cure in the open");
        assertThat(mvc.get().uri("/site/projects").with(accounts.session(owner))).bodyText()
                .contains("/site/projects/os-mycetoma").doesNotContain("This site has one project");
        assertThat(mvc.get().uri("/projects/os-mycetoma")).bodyText()
                .contains("A cure in the open", "No patents.", "Ask there", "CC0-1.0").doesNotContain("/site/projects");
        assertThat(mvc.get().uri("/projects/first")).hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri("/projects/os-mycetoma.json")).bodyJson().extractingPath("$.laws")
                .asArray().containsExactly("All is open.", "No patents.");
        assertThat(mvc.get().uri("/projects/none")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatIsSaidOfASecondOneIsItsOwn() {
        Person owner = accounts.owner();
        send("/api/v1/projects", Map.of("name", "Two", "slug", "two"), owner);

        assertThat(form("/site/projects/two", owner, "name", "Two", "aim", "Another aim", "reason", "we know now"))
                .hasRedirectedUrl("/site/projects/two");

        assertThat(mvc.get().uri("/projects/two")).bodyText().contains("Another aim");
        assertThat(mvc.get().uri("/site/projects/two").with(accounts.session(owner))).bodyText()
                .contains("we know now", "Another aim");
        assertThat(mvc.get().uri("/site/group").with(accounts.session(owner))).bodyText()
                .doesNotContain("Another aim");
    }

    @Test
    void aRefusedOneIsTypedOnAndOnlyOwnersOpenOne() {
        Person owner = accounts.owner();

        assertThat(form("/site/projects", owner, "name", "Two", "slug", "new", "aim", "Kept aim"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY).bodyText()
                .contains("There is a project &quot;new&quot; already", "Kept aim");
        assertThat(form("/site/projects", accounts.member(), "name", "Two")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(send("/api/v1/projects", Map.of("name", "Two"), accounts.member()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(send("/api/v1/projects", Map.of("name", ""), owner)).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyJson().extractingPath("$.field").isEqualTo("name");
    }

    @Test
    void whatIsOpenedInAProjectIsAtHomeThere() {
        Person owner = accounts.owner();
        Person member = accounts.member();
        send("/api/v1/projects", Map.of("name", "Two", "slug", "two", "licence", "CC0-1.0"), owner);

        assertThat(send("/api/v1/notebooks", Map.of("title", "Notebook of two", "slug", "of-two", "project", "two"),
                member)).hasStatus(HttpStatus.CREATED).bodyJson()
                .isLenientlyEqualTo("{\"project\": \"two\", \"licence\": \"CC0-1.0\"}");
        assertThat(form("/campaigns", member, "title", "Campaign of two", "slug", "of-two", "project", "two"))
                .hasStatus3xxRedirection();
        assertThat(form("/numbers/schemes", owner, "prefix", "TWO-", "project", "two")).hasStatus3xxRedirection();
        assertThat(form("/site/repositories", owner, "repository", "octocat/two", "project", "two"))
                .hasStatus3xxRedirection();
        send("/api/v1/compounds", Map.of("structure", "NCCCCCCCCCCCCCCCCCCCCCS", "prefix", "TWO-"), member);
        send("/api/v1/entries", Map.of("notebook", "of-two", "title", "Entry of two", "kind", "procedure", "text",
                "Weighed.", "publish", true), member);
        entities.flush();

        assertThat(mvc.get().uri("/projects/two")).bodyText().contains("Notebook of two", "Campaign of two", "TWO-",
                "octocat/two", "Entry of two", member.displayName(), ">1</a></dd>");
        assertThat(mvc.get().uri("/projects/first")).hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri("/projects/" + first())).bodyText().doesNotContain("Notebook of two",
                "Campaign of two", "TWO-", "octocat/two", "Entry of two");
        assertThat(mvc.get().uri("/api/v1/campaigns/of-two")).bodyJson().extractingPath("$.project").isEqualTo("two");
        assertThat(mvc.get().uri("/api/v1/numbers")).bodyText().contains("\"project\":\"two\"");
        assertThat(mvc.get().uri("/numbers")).bodyText().contains("/projects/two");
        assertThat(text("/compounds/new", member)).contains("TWO- (Two)");

        narrows("/notebooks", "Notebook of two");
        narrows("/campaigns", "Campaign of two");
        narrows("/compounds", "TWO-1");
        narrows("/take-part", "Entry of two");
        assertThat(read("/take-part?project=two")).contains("licenses/CC0-1.0.html");
        assertThat(read("/campaigns?project=two")).contains("/api/v1/export/campaigns.csv?project=two");
        narrows("/api/v1/notebooks", "of-two");
        narrows("/api/v1/campaigns", "of-two");
        narrows("/api/v1/entries", "Entry of two");
        form("/todo", member, "line", "Order the amine of two project:two");
        narrows("/todo?report=all", "the amine of two");
        narrows("/api/v1/todos", "the amine of two");
        narrows("/todo.ics", "the amine of two");
        form("/site/address", owner, "address", "https://two.example.org");
        narrows("/feeds/entries.atom", "Entry of two");
        narrows("/feeds/compounds.atom", "TWO-1");
        assertThat(read("/sitemap.xml")).contains("https://two.example.org/projects/two<");
    }

    @Test
    void aFormOffersProjectsOnlyWhereThereAreTwo() {
        Person owner = accounts.owner();
        for (String form : new String[] {"/notebooks/new", "/campaigns/new", "/site/repositories", "/numbers"}) {
            assertThat(mvc.get().uri(form).with(accounts.session(owner))).bodyText().doesNotContain("name=\"project\"");
        }

        send("/api/v1/projects", Map.of("name", "Two", "slug", "two", "licence", "CC0-1.0"), owner);

        for (String form : new String[] {"/notebooks/new", "/campaigns/new", "/site/repositories", "/numbers"}) {
            assertThat(mvc.get().uri(form).with(accounts.session(owner))).bodyText().contains("name=\"project\"");
        }
        assertThat(mvc.get().uri("/notebooks/new?project=two").with(accounts.session(owner))).bodyText()
                .containsPattern("value=\"CC0-1.0\"\\s+selected").containsPattern("value=\"two\"\\s+selected");
        assertThat(send("/api/v1/notebooks", Map.of("title", "Lost", "project", "none"), owner))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY).bodyJson().extractingPath("$.field").isEqualTo("project");
    }

    /// Also where a second project has nothing yet but its name.
    @Test
    void compoundsAreNarrowedFromTheSecondProjectOn() {
        assertThat(read("/compounds")).doesNotContain("name=\"project\"");

        send("/api/v1/projects", Map.of("name", "Two", "slug", "two"), accounts.owner());

        assertThat(read("/compounds")).contains("name=\"project\"", "value=\"two\"");
    }

    @Test
    void whatBelongsElsewhereIsPutRightAndTheHistorySaysSo() {
        Person owner = accounts.owner();
        send("/api/v1/projects", Map.of("name", "Two", "slug", "two"), owner);
        send("/api/v1/notebooks", Map.of("title", "Strayed", "slug", "strayed"), owner);
        String page = text("/site/projects", owner);
        String key = page.replaceAll("(?s).*value=\"(notebook-\\d+)\"[^>]*>Notebook Strayed.*", "$1");

        assertThat(form("/site/projects/moves", owner, "thing", key, "project", "two", "reason", "it was theirs"))
                .hasRedirectedUrl("/site/projects#moves");

        assertThat(mvc.get().uri("/projects/two")).bodyText().contains("Strayed");
        assertThat(mvc.get().uri("/history")).bodyText().contains("Strayed", "moved to another project",
                "it was theirs");
        assertThat(form("/site/projects/moves", accounts.member(), "thing", key, "project", "two"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(form("/site/projects/moves", owner, "thing", "notebook-999999999", "project", "two"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(form("/site/projects/moves", owner, "thing", "all", "project", "two"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void aPrefixCountsForOneProject() {
        Person owner = accounts.owner();
        send("/api/v1/projects", Map.of("name", "Two", "slug", "two"), owner);
        form("/numbers/schemes", owner, "prefix", "TWOX-", "project", "two");

        assertThat(form("/numbers/schemes", owner, "prefix", "TWOX-", "project", "first"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /// Whether what is of the second project is there alone, and not among what is of the first.
    private void narrows(String path, String ofTwo) {
        String asked = path + (path.contains("?") ? "&" : "?") + "project=";
        assertThat(read(asked + "two")).as(path).contains(ofTwo);
        assertThat(read(asked + "first")).as(path).doesNotContain(ofTwo);
        int status = mvc.get().uri(asked + "none").exchange().getResponse().getStatus();
        assertThat(status).as(path).isIn(HttpStatus.UNPROCESSABLE_ENTITY.value(), HttpStatus.NOT_FOUND.value());
    }

    private String read(String path) {
        MvcTestResult answer = mvc.get().uri(path).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String first() {
        return projects.first().slug();
    }

    private String text(String path, Person person) {
        return new String(mvc.get().uri(path).with(accounts.session(person)).exchange().getResponse()
                .getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult form(String path, Person person, String... fields) {
        var request = mvc.post().uri(path).with(csrf()).with(accounts.session(person));
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult send(String path, Map<String, Object> body, Person person) {
        return mvc.post().uri(path).header("Authorization", accounts.bearer(person))
                .contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body)).exchange();
    }
}
