package org.daybook.web.registry.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.daybook.issues.IssueWriter;
import org.daybook.issues.github.GitHubIssue;
import org.daybook.issues.text.Spoken;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// How a compound came about, from the first question to what was measured and put right, in one line of time (#15).
@WebTest
@Transactional
class StoryTest {

    private static final Instant ASKED = Instant.parse("2016-01-10T09:00:00Z");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IssueWriter issues;

    @Autowired
    private EntityManager database;

    private Person member;

    @BeforeEach
    void aCompoundThatWasAskedForMadeMeasuredAndNamedAnew() {
        accounts.owner();
        member = accounts.member();
        write("/api/v1/compounds", Map.of("structure", "OCCCCCCCCCCCCCC[As](C)C", "number", "STY-S-1"));
        issues.see(new GitHubIssue("octo/story", 4, "Make STY-S-1", true, false, "", List.of(), List.of(), null,
                null, 0, "octocat", ASKED, ASKED), Spoken.in("Make STY-S-1"), ASKED);
        write("/api/v1/notebooks", Map.of("title", "Story", "slug", "story"));
        String entry = write("/api/v1/entries", Map.of("notebook", "story", "date", "2016-02-02", "title",
                "Making it", "text", "STY-S-1 crystallised.")).getResponse().getHeader("Location");
        assertThat(mvc.post().uri("/entries/" + entry.replaceFirst(".*/", "") + "/publication").with(csrf())
                .with(accounts.session(member))).hasStatus3xxRedirection();
        write("/api/v1/compounds/STY-S-1/batches", Map.of("code", "01", "amount", "8 mg", "madeOn", "2016-02-05"));
        write("/api/v1/assays", Map.of("name", "Story IC50", "type", "IC50", "units", "uM"));
        for (String value : List.of("0.4", "0.5")) {
            write("/api/v1/activities", Map.of("compound", "STY-S-1", "assay", "story-ic50", "value", value,
                    "measuredOn", "2016-03-01"));
        }
        write("/api/v1/campaigns", Map.of("title", "Story series", "slug", "story"));
        write("/api/v1/campaigns/story/compounds", Map.of("number", "STY-S-1", "stage", "tested"));
        database.flush();
    }

    @Test
    void allFeaturesTellInOneLineOfTime() throws Exception {
        MvcTestResult answer = mvc.get().uri("/api/v1/compounds/STY-S-1/story").exchange();

        assertThat(answer).hasStatusOk();
        assertThat(JsonMapper.shared().readTree(answer.getResponse().getContentAsString()).get("events").valueStream()
                .map(event -> event.get("kind").asString() + ": " + event.get("title").asString()))
                .containsExactly(
                        "issue-opened: Make STY-S-1",
                        "entry: Making it",
                        "batch: STY-S-1, batch 01",
                        "measured: Story IC50",
                        "registered: STY-S-1",
                        "stage: tested in Story series");
    }

    @Test
    void thePageSaysWhoWhenAndWhat() {
        assertThat(mvc.get().uri("/compounds/STY-S-1/story")).hasStatusOk().bodyText().contains(
                "How STY-S-1 came about",
                "datetime=\"2016-01-10\"", "href=\"/issues/octo/story/4\"", "octocat",
                "datetime=\"2016-03-01\"", "href=\"/assays/story-ic50\"", "0.4 µM; 0.5 µM",
                "8 mg", member.displayName());
    }

    @Test
    void whatWasPutRightIsPartOfIt() {
        assertThat(mvc.post().uri("/compounds/STY-S-1/name").with(csrf()).with(accounts.session(member))
                .param("name", "arsane of the story").param("was", "")).hasStatus3xxRedirection();
        database.flush();

        assertThat(mvc.get().uri("/compounds/STY-S-1/story")).hasStatusOk().bodyText()
                .contains("arsane of the story", "corrected");
    }

    @Test
    void anotherNumberLeadsToTheStory() {
        assertThat(mvc.get().uri("/compounds/sty-s-001/story")).hasRedirectedUrl("/compounds/STY-S-1/story");
        assertThat(mvc.get().uri("/compounds/STY-S-999/story")).hasStatus(404);
    }

    private MvcTestResult write(String path, Map<String, String> fields) {
        MvcTestResult done = mvc.post().uri(path).header("Authorization", accounts.bearer(member))
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(fields)).exchange();
        assertThat(done.getResponse().getStatus()).as("%s: %s", path, fields).isLessThan(300);
        return done;
    }
}
