package org.daybook.web.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.account.Invitations;
import org.daybook.people.account.Invitations.NewInvitation;
import org.daybook.people.group.ProjectRoles;
import org.daybook.people.group.Projects;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Two projects, and who may what in each: owners of one do nothing in the other. Issue #13.
///
/// What is opened is rolled back: other tests look at a site with one project.
@WebTest
@Transactional
class ProjectRolesTest {

    private static final String DAY = "2026-03-02";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Projects projects;

    @Autowired
    private ProjectRoles roles;

    @Autowired
    private Invitations invitations;

    @Autowired
    private People people;

    /// What a page reads with plain SQL is not written before.
    @Autowired
    private EntityManager entities;

    private final JsonMapper json = JsonMapper.builder().build();
    private Person siteOwner;
    private Person ownerOfOne;
    private Person ownerOfTwo;

    /// Two projects with a notebook and a campaign each, and an owner who is a contributor on the site.
    @BeforeEach
    void twoProjects() {
        siteOwner = accounts.owner();
        ownerOfOne = accounts.contributor();
        ownerOfTwo = accounts.contributor();
        send("/api/v1/projects", Map.of("name", "One", "slug", "one"), siteOwner);
        send("/api/v1/projects", Map.of("name", "Two", "slug", "two"), siteOwner);
        give("one", ownerOfOne, Role.OWNER);
        give("two", ownerOfTwo, Role.OWNER);
        for (String slug : new String[] {"one", "two"}) {
            Person owner = slug.equals("one") ? ownerOfOne : ownerOfTwo;
            assertThat(form("/notebooks", owner, "title", "Notebook of " + slug, "slug", "of-" + slug, "project", slug))
                    .hasStatus3xxRedirection();
            assertThat(form("/campaigns", owner, "title", "Campaign of " + slug, "slug", "of-" + slug, "project", slug))
                    .hasStatus3xxRedirection();
        }
    }

    @Test
    void anOwnerOfAProjectRunsItAndNoOtherOne() {
        String entry = entry("one", siteOwner, true);

        for (String refused : new String[] {"/entries/" + entry + "/redaction", "/projects/one/people",
                "/site/projects/one"}) {
            assertThat(form(refused, ownerOfTwo, "reason", "for a try", "handle", ownerOfTwo.handle(), "role", "owner",
                    "name", "Theirs")).as(refused).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(form("/site/projects/one", ownerOfOne, "name", "One", "aim", "Said by its owner"))
                .hasStatus3xxRedirection();
        assertThat(form("/entries/" + entry + "/redaction", ownerOfOne, "reason", "an address"))
                .hasStatus3xxRedirection();

        assertThat(read("/projects/one")).contains("Said by its owner").doesNotContain("Theirs");
        assertThat(mvc.get().uri("/entries/" + entry)).hasStatus(HttpStatus.GONE);
    }

    @Test
    void whatIsOpenedInAProjectIsOpenedByItsMembers() {
        Person member = accounts.contributor();
        give("one", member, Role.MEMBER);

        assertThat(send("/api/v1/notebooks", Map.of("title", "Theirs", "project", "two"), member))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(send("/api/v1/campaigns", Map.of("title", "Theirs", "project", "two"), member))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(send("/api/v1/notebooks", Map.of("title", "Theirs"), member))
                .as("the first project is another, too").hasStatus(HttpStatus.FORBIDDEN);
        assertThat(send("/api/v1/notebooks", Map.of("title", "Ours", "project", "one"), member))
                .hasStatus(HttpStatus.CREATED);
        assertThat(send("/api/v1/campaigns", Map.of("title", "Ours", "project", "one"), member))
                .hasStatus(HttpStatus.CREATED);
        for (String page : new String[] {"/notebooks/new", "/campaigns/new"}) {
            assertThat(text(page, member)).contains("<option value=\"one\"").doesNotContain("<option value=\"two\"");
        }
        assertThat(text("/site/projects/one", ownerOfOne)).doesNotContain("/site/repositories");
        assertThat(form("/campaigns/of-two", member, "title", "Taken over")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(form("/campaigns/of-one", member, "title", "Revised")).hasStatus3xxRedirection();
        assertThat(form("/notebooks/of-one/settings", member, "title", "Not run by them"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whoWatchesAProjectIsToldOfNewEntriesInItAlone() {
        Person reader = accounts.contributor();
        assertThat(text("/projects/one", reader)).contains("name=\"kind\" value=\"project\"");
        assertThat(form("/watching", reader, "kind", "project", "name", "one")).hasStatus3xxRedirection();

        String mine = entry("one", siteOwner, true);
        String other = entry("two", siteOwner, true);

        assertThat(text("/inbox", reader)).contains("/entries/" + mine + "\"", "/projects/one")
                .doesNotContain("/entries/" + other + "\"");
        assertThat(form("/watching/end", reader, "kind", "project", "name", "one")).hasStatus3xxRedirection();
        assertThat(text("/inbox", reader)).doesNotContain("/projects/one");
    }

    @Test
    void anotherProjectsOwnerNeitherWritesNorPublishesNorSeesDrafts() {
        String published = entry("one", siteOwner, true);
        String draft = entry("one", ownerOfOne, false);
        String waiting = entry("one", accounts.newcomer(), true);
        form("/notebooks/of-one/settings", ownerOfOne, "title", "Notebook of one", "writers", "MEMBERS");

        assertThat(entryIn("of-one", ownerOfTwo)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(form("/entries/" + published, ownerOfTwo, "title", "Changed", "text", "Changed", "date", DAY,
                "kind", "note", "version", "1", "action", "publish")).hasStatus(HttpStatus.FORBIDDEN);
        for (String hidden : new String[] {draft, waiting}) {
            assertThat(mvc.get().uri("/entries/" + hidden).with(accounts.session(ownerOfTwo)))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(form("/entries/" + hidden + "/publication", ownerOfTwo)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(form("/contributions/" + waiting + "/acceptance", ownerOfTwo, "version", "1"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(form("/contributions/" + waiting + "/refusal", ownerOfTwo, "reason", "ours"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(form("/contributions/" + waiting + "/trust", ownerOfTwo, "version", "1"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(text("/contributions", ownerOfTwo)).doesNotContain("/contributions/" + waiting);
    }

    @Test
    void membersOfTheProjectLetFirstContributionsThrough() {
        String waiting = entry("one", accounts.newcomer(), true);
        entities.flush();

        assertThat(text("/contributions", ownerOfOne)).contains("/contributions/" + waiting)
                .as("trust holds on the whole site").doesNotContain("/contributions/" + waiting + "/trust");
        assertThat(text("/", ownerOfOne)).contains("/contributions");
        assertThat(form("/contributions/" + waiting + "/acceptance", ownerOfOne, "version", "1"))
                .hasRedirectedUrl("/contributions");

        assertThat(mvc.get().uri("/entries/" + waiting)).hasStatusOk();
    }

    @Test
    void whatMembersOfAProjectPublishThereDoesNotWait() {
        Person newcomer = accounts.newcomer();
        give("one", newcomer, Role.MEMBER);

        assertThat(mvc.get().uri("/entries/" + entry("one", newcomer, true))).hasStatusOk();
        assertThat(mvc.get().uri("/entries/" + entry("two", newcomer, true))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void rolesAreGivenAndTakenByOwnersOfTheProjectAndNothingIsForgotten() {
        Person ada = accounts.contributor();
        assertThat(form("/projects/two/people", ownerOfTwo, "handle", "@" + ada.handle(), "role", "member", "reason",
                "she asked")).hasRedirectedUrl("/projects/two/people");

        assertThat(read("/projects/two")).contains(ada.displayName());
        assertThat(read("/projects/one")).doesNotContain("/people/" + ada.handle());
        assertThat(send("/api/v1/projects/one/people", Map.of("handle", ada.handle(), "role", "owner"), ada))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(send("/api/v1/projects/two/people", Map.of("handle", ada.handle(), "role", "owner"), ada))
                .as("members give no roles").hasStatus(HttpStatus.FORBIDDEN);
        assertThat(form("/projects/two/people", ownerOfTwo, "handle", ada.handle(), "role", ""))
                .hasStatus3xxRedirection();

        assertThat(read("/api/v1/projects/two/people")).doesNotContain(ada.handle());
        assertThat(text("/projects/two/people", ownerOfTwo)).contains("she asked");
        assertThat(mvc.get().uri("/projects/two/people").with(accounts.session(ada))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/projects/two/people")).as("who has not signed in").hasStatus3xxRedirection();
        assertThat(entryIn("of-two", ada)).as("what the site allows stays").hasStatus(HttpStatus.CREATED);
    }

    @Test
    void whoIsNoPersonAndWhatIsNoRoleIsRefusedInWords() {
        assertThat(form("/projects/two/people", ownerOfTwo, "handle", "nobody-is-called-so", "role", "member"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY).bodyText().contains("nobody-is-called-so");
        assertThat(send("/api/v1/projects/two/people", Map.of("handle", ownerOfOne.handle(), "role", "king"),
                ownerOfTwo)).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY).bodyJson().extractingPath("$.field")
                .isEqualTo("role");
        assertThat(form("/projects/none/people", ownerOfTwo, "handle", ownerOfOne.handle()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aRoleInAProjectTakesNothingAwayAndOpensNothingOfTheSite() {
        Person member = accounts.member();
        give("two", member, Role.CONTRIBUTOR);

        assertThat(send("/api/v1/notebooks", Map.of("title", "As before", "project", "two"), member))
                .hasStatus(HttpStatus.CREATED);
        for (String ofTheSite : new String[] {"/site", "/site/projects", "/site/group", "/site/joining",
                "/site/repositories", "/site/moderation"}) {
            assertThat(mvc.get().uri(ofTheSite).with(accounts.session(ownerOfTwo))).as(ofTheSite)
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(form("/people/" + ownerOfTwo.handle() + "/role", ownerOfTwo, "role", "OWNER"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aLinkOfAProjectLeadsIntoItAlone() {
        String link = link("two", ownerOfTwo, "member");
        String name = "Grace of two";

        assertThat(read(link)).contains("Join Two", "/login?next=" + link);
        assertThat(join(link, name)).hasRedirectedUrl("/");

        assertThat(read("/projects/two")).contains(name);
        assertThat(read("/projects/one")).doesNotContain(name);
        Person grace = people.findByHandle("grace-of-two").orElseThrow();
        assertThat(grace.role()).as("on the site").isEqualTo(Role.CONTRIBUTOR);
        assertThat(send("/api/v1/notebooks", Map.of("title", "Ours", "project", "two"), grace))
                .hasStatus(HttpStatus.CREATED);
        assertThat(send("/api/v1/notebooks", Map.of("title", "Theirs", "project", "one"), grace))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(join(link, "Somebody else")).as("its only place is taken").hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoIsHereAlreadyTakesALinkIntoAProjectOnce() {
        Person ada = accounts.contributor();
        String link = link("two", ownerOfTwo, "contributor");

        assertThat(form(link + "/acceptance", ownerOfTwo)).as("an owner has more already")
                .hasRedirectedUrl("/projects/two");
        assertThat(form(link + "/acceptance", ada)).hasRedirectedUrl("/projects/two");
        assertThat(read("/projects/two")).contains(ada.displayName());
        assertThat(form(link + "/acceptance", accounts.contributor())).as("its only place is taken")
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void linksIntoAProjectAreMadeAndEndedByItsOwners() {
        assertThat(form("/projects/one/people/invitations", ownerOfTwo, "label", "Ours", "role", "member"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(form("/site/joining/invitations", ownerOfTwo, "label", "Ours", "role", "MEMBER"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(form("/projects/two/people/invitations", ownerOfTwo, "label", "Ours", "role", "owner"))
                .as("owners are chosen by name").hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        String link = link("two", ownerOfTwo, "member");
        String end = text("/projects/two/people", ownerOfTwo)
                .replaceAll("(?s).*action=\"(/projects/two/people/invitations/[0-9]+/end)\".*", "$1");

        assertThat(form(end.replace("/two/", "/one/"), ownerOfOne)).as("a link of another project")
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(form(end, ownerOfTwo)).hasRedirectedUrl("/projects/two/people");
        assertThat(mvc.get().uri(link)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(text("/site/joining", siteOwner)).as("those of projects are listed there").doesNotContain("Link of");
    }

    @Test
    void aLinkToTheSiteLeadsIntoNoProject() {
        String secret = invitations.invite(new NewInvitation("Site", Role.MEMBER, 1, 7), siteOwner.actor());

        assertThat(form("/invitations/" + secret + "/acceptance", ownerOfTwo)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private String link(String project, Person owner, String role) {
        String path = "/projects/" + project + "/people";
        MvcTestResult made = form(path + "/invitations", owner, "label", "Link of " + project, "role", role);
        assertThat(made).hasRedirectedUrl(path);
        return String.valueOf(made.getMvcResult().getFlashMap().get("link")).replaceFirst(".*(?=/invitations/)", "");
    }

    private MvcTestResult join(String link, String name) {
        return mvc.post().uri(link).with(csrf()).param("displayName", name)
                .param("email", name.replace(' ', '.') + "@example.org").param("password", Accounts.PASSWORD)
                .exchange();
    }

    private void give(String project, Person person, Role role) {
        roles.give(projects.get(project).id(), person.handle(), role, "", siteOwner.actor());
    }

    private String entry(String project, Person author, boolean publish) {
        MvcTestResult made = send("/api/v1/entries", Map.of("notebook", "of-" + project, "date", DAY, "title",
                "Weighed", "kind", "note", "text", "Weighed.", "publish", publish), author);
        assertThat(made).hasStatus(HttpStatus.CREATED);
        return String.valueOf(made.getResponse().getHeader("Location")).replaceFirst(".*/", "");
    }

    private MvcTestResult entryIn(String notebook, Person author) {
        return send("/api/v1/entries", Map.of("notebook", notebook, "date", DAY, "title", "Weighed", "kind", "note",
                "text", "Weighed."), author);
    }

    private String read(String path) {
        entities.flush();
        MvcTestResult answer = mvc.get().uri(path).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String text(String path, Person person) {
        entities.flush();
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
