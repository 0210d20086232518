package org.daybook.issues.mirror;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import org.awaitility.Awaitility;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.issues.Issue;
import org.daybook.issues.IssueState;
import org.daybook.issues.Issues;
import org.daybook.issues.Speaking;
import org.daybook.issues.github.GitHubTest;
import org.daybook.issues.github.Label;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Role;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.NewCompound;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.id.CompoundId;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The mirror of GitHub over time: what is asked when, and what stays when GitHub is away.
@DaybookTest
class IssueSyncTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private static final String PATH = "/repos/octocat/hello-world/issues/1347";

    @Autowired
    private Issues issues;

    @Autowired
    private IssueSync sync;

    @Autowired
    private Compounds compounds;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private Actor actor;
    private CompoundId compound;

    @DynamicPropertySource
    static void pointToTheServer(DynamicPropertyRegistry registry) {
        registry.add("daybook.github.api-url", SERVER::baseUrl);
        registry.add("daybook.github.timeout", () -> "30s");
    }

    @BeforeEach
    void linkAnIssueToACompound() {
        Awaitility.await().until(() -> issues.freshness().pausedUntil().isEmpty());
        actor = TestActors.of(Role.OWNER, jdbc);
        jdbc.sql("DELETE FROM compound_issue").update();
        jdbc.sql("DELETE FROM issue_mention").update();
        jdbc.sql("DELETE FROM issue_alias").update();
        jdbc.sql("DELETE FROM issue").update();
        compounds.register(NewCompound.of(StructureReader.read("OC(=O)c1ccccc1")).numbered("TST-1"), actor);
        compound = compounds.find("TST-1").orElseThrow().id();
        issues.link(compound, "octocat/Hello-World#1347", actor);
    }

    @Test
    void aLinkedIssueIsSeenInTheBackground() throws IOException {
        assertThat(issues.all())
                .singleElement()
                .extracting(Issue::state, Issue::title)
                .containsExactly(IssueState.UNKNOWN, "octocat/hello-world#1347");

        answer(aResponse().withBody(GitHubTest.documentedIssue()));
        sync.run();

        assertThat(issues.speakingOf(compound)).singleElement().extracting(Speaking::issue).satisfies(issue -> {
            assertThat(issue.reference()).isEqualTo("octocat/Hello-World#1347");
            assertThat(issue.title()).isEqualTo("Found a bug in OSM-S-106");
            assertThat(issue.state()).isEqualTo(IssueState.OPEN);
            assertThat(issue.labels()).containsExactly(new Label("bug", "f29513"));
            assertThat(issue.assignees()).containsExactly("octocat");
            assertThat(issue.milestone()).contains("v1.0");
        });
        assertThat(jdbc.sql("SELECT token FROM issue_mention ORDER BY token").query(String.class).list())
                .containsExactly("OSM-S-106", "OSM-S-218", "OSM-S-31");
    }

    @Test
    void whatIsFreshIsNotAskedAgain() throws IOException {
        answer(aResponse().withBody(GitHubTest.documentedIssue()));
        sync.run();
        sync.run();

        SERVER.verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void theLastKnownStateOutlivesGitHub() throws IOException {
        answer(aResponse().withBody(GitHubTest.documentedIssue()));
        sync.run();
        answer(aResponse().withStatus(500));
        makeDue();
        sync.run();

        assertThat(issues.all()).singleElement().satisfies(issue -> {
            assertThat(issue.title()).isEqualTo("Found a bug in OSM-S-106");
            assertThat(issue.seenAt()).isPresent();
            assertThat(issue.failure()).contains("GitHub answers with status 500");
        });
    }

    @Test
    void aDeletedIssueKeepsWhatWasSeen() throws IOException {
        answer(aResponse().withBody(GitHubTest.documentedIssue()));
        sync.run();
        answer(aResponse().withStatus(410));
        makeDue();
        sync.run();

        assertThat(issues.all())
                .singleElement()
                .extracting(Issue::state, Issue::title)
                .containsExactly(IssueState.GONE, "Found a bug in OSM-S-106");
    }

    @Test
    void aRenamedRepositoryIsFollowedAndItsOldNameStillLeadsThere() throws IOException {
        answer(aResponse().withStatus(301).withHeader("Location", SERVER.baseUrl() + "/repositories/1/issues/1347"));
        SERVER.stubFor(get("/repositories/1/issues/1347").willReturn(aResponse().withBody(
                GitHubTest.documentedIssue().replace("octocat/Hello-World", "octocat/Hello-Universe"))));
        sync.run();

        issues.link(compound, "octocat/Hello-World#1347", actor);
        issues.link(compound, SERVER.baseUrl() + "/octocat/hello-universe/issues/1347", actor);

        assertThat(issues.speakingOf(compound))
                .singleElement()
                .extracting(speaking -> speaking.issue().reference())
                .isEqualTo("octocat/Hello-Universe#1347");
    }

    @Test
    void aLimitStopsAllQuestionsUntilItIsOver() {
        issues.link(compound, "octocat/hello-world#1348", actor);
        SERVER.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "5")));

        sync.run();
        sync.run();

        SERVER.verify(1, getRequestedFor(anyUrl()));
        assertThat(issues.freshness().pausedUntil()).isPresent();
    }

    @Test
    void whatNothingRefersToAnyMoreIsForgotten() throws IOException {
        answer(aResponse().withBody(GitHubTest.documentedIssue()));
        sync.run();
        sync.followReferences();
        assertThat(issues.all()).hasSize(1);

        issues.unlink(compound, issues.all().getFirst().id(), actor);
        sync.followReferences();

        assertThat(jdbc.sql("SELECT count(*) FROM issue").query(Long.class).single()).isZero();
    }

    @Test
    void onlyPeopleWithAnAccountLinkIssues() {
        Actor contributor = people.addWithoutAccount("Test Contributor", Role.CONTRIBUTOR, actor).actor();

        assertThat(issues.link(compound, "octocat/hello-world#7", contributor).number()).isEqualTo(7);
        assertThatThrownBy(() -> issues.link(compound, "octocat/hello-world#8", Actor.anybody()))
                .isInstanceOf(org.daybook.people.NotAllowedException.class);
        assertThatThrownBy(() -> issues.link(compound, "see the issue", contributor))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("see the issue");
    }

    private void makeDue() {
        jdbc.sql("UPDATE issue SET next_look_at = seen_at").update();
    }

    private static void answer(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(get(urlPathEqualTo(PATH)).willReturn(answer));
        SERVER.stubFor(get(urlPathEqualTo("/repos/octocat/Hello-World/issues/1347")).willReturn(answer));
    }
}
