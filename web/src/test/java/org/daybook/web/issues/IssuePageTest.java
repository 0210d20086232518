package org.daybook.web.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.issues.IssueWriter;
import org.daybook.issues.github.GitHubComment;
import org.daybook.issues.github.GitHubIssue;
import org.daybook.issues.github.IssueTraits;
import org.daybook.issues.github.Label;
import org.daybook.issues.text.Spoken;
import org.daybook.people.Person;
import org.daybook.people.SiteAddress;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.name.OtherName;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/// Issues of GitHub as pages here show them.
@WebTest
@Transactional
class IssuePageTest {

    private static final Instant AT = Instant.parse("2026-11-02T09:00:00Z");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private IssueWriter writer;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SiteAddress site;

    @Autowired
    private EntityManager database;

    private Person owner;

    @BeforeEach
    void anIssueSpeaksOfMolecules() {
        owner = accounts.owner();
        compounds.register(
                NewCompound.of(StructureReader.read("Oc1ccc(cc1)C1CC[Se]C1")).numbered("ISP-S-1"),
                owner.actor());
        compounds.register(
                NewCompound.of(StructureReader.read("Oc1ccc(cc1)C1CCC[Se]C1")).numbered("ISP-S-2"), owner.actor());
        see(7, "Make ISP-S-1 <b>again</b>", "Please. **ISP-S-1** was `active`. <script>alert(1)</script>", true);
        comment(7, 71, "Better: `Oc1ccc(cc1)C1CCC[Se]C1`, see https://github.com/octo/pages/issues/8\n\n"
                + "-- \nAda, tel. 555-1");
        see(8, "Nothing about molecules", "", false);
        database.flush();
    }

    @Test
    void anIssueIsReadWithItsCommentsAndMolecules() {
        String page = body("/issues/octo/pages/7");

        assertThat(page).contains(
                "Make ISP-S-1 &lt;b&gt;again&lt;/b&gt;",
                "<strong><a class=\"mention\" href=\"/compounds/ISP-S-1\">ISP-S-1</a></strong>",
                "octo/pages#8",
                "href=\"/compounds/ISP-S-2\"",
                "Signature and quoted mail",
                "https://github.com/octo/pages/issues/7#issuecomment-71");
        assertThat(page).doesNotContain("<script>alert");
        assertThat(page.indexOf("tel. 555-1")).isGreaterThan(page.indexOf("<details"));
    }

    @Test
    void whatIsSpokenOfByAnotherNameHasACard() {
        compounds.register(NewCompound.of(StructureReader.read("Oc1ccc(cc1)C1CCCC[Se]C1")).numbered("ISP-S-3")
                .alsoKnownAs(List.of(OtherName.of("MMV0977555"))), owner.actor());
        see(9, "Another name", "Is MMV 977555 made?", true);
        database.flush();

        String page = body("/issues/octo/pages/9");
        assertThat(page).contains("<a class=\"mention\" href=\"/compounds/ISP-S-3\">MMV 977555</a>");
        assertThat(page.substring(page.indexOf("<aside"))).contains("/compounds/ISP-S-3");
    }

    @Test
    void pullRequestsAreMarkedInTheListAndOnTheirPage() {
        writer.see(new GitHubIssue("octo/pulls", 3, "Correct the table", true, true, "", List.of(), List.of(), null,
                null, 0, "octocat", AT, AT), List.of(), AT);
        database.flush();

        assertThat(body("/issues/octo/pulls")).contains("<span class=\"tag\">Pull request</span>");
        assertThat(body("/issues/octo/pulls/3")).containsOnlyOnce("Pull request</span>");
    }

    @Test
    void aCommentThatCannotBeStaysOnThePage() {
        var refused = mvc.post().uri("/issues/octo/pages/7/writes").with(csrf()).with(accounts.session(owner))
                .param("kind", "comment").param("key", "form-7-comment")
                .param("content", "x".repeat(65_001)).exchange();

        assertThat(refused).hasRedirectedUrl("/issues/octo/pages/7").flash()
                .containsKey("refusal").containsEntry("typed", "x".repeat(65_001));
    }

    @Test
    void numbersOfIssuesAndMoleculesInEverySpellingAreLinks() {
        see(9, "Links", "Like #7: isp-s-1, -2 and\n\n| SMILES |\n|---|\n| Oc1ccc(cc1)C1CC[Se]C1 |\n\nnot `#7`", true);
        database.flush();

        assertThat(body("/issues/octo/pages/9")).contains(
                "<a class=\"issue-link\" href=\"/issues/octo/pages/7\">#7</a>",
                "<a class=\"mention\" href=\"/compounds/ISP-S-1\">isp-s-1</a>, -<a class=\"mention\""
                        + " href=\"/compounds/ISP-S-2\">2</a>",
                "<td><a class=\"mention\" href=\"/compounds/ISP-S-1\">Oc1ccc(cc1)C1CC[Se]C1</a></td>",
                "<code>#7</code>");
        assertThat(body("/issues/octo/pages/7")).contains(
                "<code><a class=\"mention\" href=\"/compounds/ISP-S-2\">Oc1ccc(cc1)C1CCC[Se]C1</a></code>");
    }

    @Test
    void whoMayNotWriteForGitHubIsSentThereWithTheFormFilledIn() {
        Person member = accounts.member();

        assertThat(mvc.get().uri("/issues/new?compound=ISP-S-1").with(accounts.session(member))).hasStatusOk()
                .bodyText().contains("ISP-S-1: ", "`Oc1ccc(cc1)C2CC[Se]C2`");
        assertThat(mvc.post().uri("/issues/new").with(csrf()).with(accounts.session(member))
                .param("key", "a-key-of-a-form").param("repository", "octo/pages").param("title", "Make ISP-S-1")
                .param("text", "10 mg").param("compound", "ISP-S-1")).hasStatusOk().bodyText()
                .contains("https://github.com/octo/pages/issues/new?title=Make%20ISP-S-1&amp;body=10%20mg");
        assertThat(mvc.get().uri("/issues/outbox").with(accounts.session(member))).hasStatusOk().bodyText()
                .contains("Nothing waits");
        assertThat(mvc.get().uri("/issues/octo/pages/7").with(accounts.session(member))).hasStatusOk().bodyText()
                .contains("your account");
    }

    @Test
    void thePageOfACompoundShowsTheSentence() {
        assertThat(body("/compounds/ISP-S-1"))
                .contains("/issues/octo/pages/7", "Make ISP-S-1 &lt;b&gt;again&lt;/b&gt;");
        assertThat(body("/compounds/ISP-S-2")).contains("Better: `Oc1ccc(cc1)C1CCC[Se]C1`, see");
    }

    @Test
    void theIssuesOfARepositoryAreFilteredByStateLabelAndWords() {
        assertThat(body("/issues/octo/pages")).contains("Make ISP-S-1").doesNotContain("Nothing about molecules");
        assertThat(body("/issues/OCTO/pages?state=closed")).contains("Nothing about molecules");
        assertThat(body("/issues/octo/pages?label=bug&q=AGAIN")).contains("1 issue");
        assertThat(body("/issues/octo/pages?label=bu&q=again")).contains("No issue is like that");
        assertThat(body("/issues/octo/pages?state=all&page=999999999")).contains("2 issues");
        assertThat(mvc.get().uri("/issues/octo/pages?q={words}", "x".repeat(201)))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void whatElseGitHubSaysIsShownAndFiltered() {
        see(20, "Make ten", new IssueTraits(null, null, true, "too heated", "Task", null, 2, 1));
        see(21, "Make one of them", new IssueTraits(AT, "not_planned", false, null, null, "octo/pages#20", 0, 0));
        writer.happened("octo/pages", Map.of(20, true), Set.of(21));
        database.flush();

        assertThat(body("/issues/octo/pages/20")).contains("pinned", "Task", "locked: too heated",
                "1 of 2 sub-issues done", "<h2>Sub-issues</h2>", "Make one of them");
        assertThat(body("/issues/octo/pages/21")).contains("a discussion by now", "not planned",
                "<a href=\"/issues/octo/pages/20\">part of octo/pages#20</a>");
        assertThat(body("/issues/octo/pages?state=all&is=sub-issue")).contains("Make one of them", "1 issue<");
        assertThat(body("/issues/octo/pages?state=all&type=task&is=pinned")).contains("Make ten", "1 issue<");
        assertThat(body("/issues/octo/pages?state=all&is=what")).contains("4 issues<");
    }

    @Test
    void anotherSpellingLeadsToTheNameOfGitHub() {
        assertThat(mvc.get().uri("/issues/OCTO/Pages/7")).hasRedirectedUrl("/issues/octo/pages/7");
    }

    @Test
    void whatIsNotKnownHereIsToldSo() {
        assertThat(mvc.get().uri("/issues/octo/pages/9")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/issues/octo/nowhere")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/issues/octo/pages/x")).hasStatus4xxClientError();
    }

    @Test
    void ownersChooseWhatIsFollowed() {
        assertThat(mvc.post().uri("/site/repositories").with(csrf()).with(accounts.session(owner))
                .param("repository", "https://github.com/Octo/Followed")).hasRedirectedUrl("/site/repositories");
        assertThat(mvc.get().uri("/site/repositories").with(accounts.session(owner))).bodyText()
                .contains("Octo/Followed", "not read yet", "/webhooks/github");
        assertThat(mvc.post().uri("/site/repositories").with(csrf()).with(accounts.session(owner))
                .param("repository", "what?")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY).bodyText()
                .contains("&quot;what?&quot; is no repository");
        assertThat(mvc.get().uri("/todo")).bodyText().contains("/issues/Octo/Followed");
        assertThat(mvc.post().uri("/site/repositories/removal").with(csrf()).with(accounts.session(owner))
                .param("repository", "octo/followed")).hasRedirectedUrl("/site/repositories");
        assertThat(mvc.get().uri("/site/repositories").with(accounts.session(accounts.member())))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void ownersSayWhetherTheBotWritesForMembers() {
        mvc.post().uri("/site/repositories").with(csrf()).with(accounts.session(owner))
                .param("repository", "Octo/Quiet").exchange();
        assertThat(mvc.post().uri("/site/repositories/bot").with(csrf()).with(accounts.session(owner))
                .param("repository", "octo/quiet").param("writes", "false")).hasRedirectedUrl("/site/repositories");

        assertThat(mvc.get().uri("/site/repositories").with(accounts.session(owner))).bodyText()
                .contains("Let members write by the bot to Octo/Quiet");
        assertThat(mvc.post().uri("/site/repositories/bot").with(csrf()).with(accounts.session(accounts.member()))
                .param("repository", "octo/quiet").param("writes", "true")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/site/repositories?project=first").with(accounts.session(owner))).bodyText()
                .contains("Octo/Quiet");
        assertThat(mvc.get().uri("/site/repositories?project=nowhere").with(accounts.session(owner)))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void ownersAreSentToGitHubForAnApp() {
        site.confirm("https://lab.example.org", owner.actor());
        var own = mvc.get().uri("/site/repositories").with(accounts.session(owner)).exchange();
        assertThat(own).bodyText().contains("name=\"manifest\"", "default_permissions",
                "action=\"https://github.com/settings/apps/new?state=", "as anybody: 60 questions an hour");
        assertThat(own.getResponse().getHeader("Content-Security-Policy"))
                .contains("form-action 'self' https://github.com;");
        assertThat(mvc.get().uri("/site/repositories?organization=octo-org").with(accounts.session(owner))).bodyText()
                .contains("action=\"https://github.com/organizations/octo-org/settings/apps/new?state=");
        assertThat(mvc.get().uri("/site/repositories?organization={x}", "../x?y").with(accounts.session(owner)))
                .bodyText().contains("action=\"https://github.com/settings/apps/new?state=");
        assertThat(mvc.get().uri("/site/repositories/app?code=abc&state=1.forged").with(accounts.session(owner)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/site/repositories/app?code=abc&state=1.forged")
                .with(accounts.session(accounts.member()))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void ownersSeeWhichIssuesHaveASwitchOfTheirOwn() {
        assertThat(mvc.post().uri("/issues/octo/pages/7/bot").with(csrf()).with(accounts.session(owner))
                .param("on", "true")).hasRedirectedUrl("/issues/octo/pages/7");

        assertThat(mvc.get().uri("/site/repositories").with(accounts.session(owner))).bodyText()
                .contains("Issues with their own switch", "octo/pages#7", "Let the bot be silent here");
    }

    @Test
    void aSiteWithoutASecretTakesNoDeliveries() {
        assertThat(mvc.post().uri("/webhooks/github").contentType(MediaType.APPLICATION_JSON).content("{}"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private String body(String path) {
        try {
            return mvc.get().uri(path).exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private void see(int number, String title, String body, boolean open) {
        writer.see(new GitHubIssue("octo/pages", number, title, open, false, body, List.of(new Label("bug", "f29513")),
                List.of(), null, null, 0, "octocat", AT, AT), Spoken.in(title + "\n" + body), AT);
    }

    private void see(int number, String title, IssueTraits traits) {
        writer.see(new GitHubIssue("octo/pages", number, title, traits.closedAt() == null, false, "", List.of(),
                List.of(), null, null, 0, "octocat", AT, AT, traits), List.of(), AT);
    }

    private void comment(int issue, long id, String text) {
        writer.see(new GitHubComment("octo/pages", issue, id, text, "hubot", AT, AT), Spoken.in(text));
    }
}
