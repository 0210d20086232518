package org.daybook.web.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.daybook.people.Person;
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
