package org.daybook.web.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daybook.issues.IssueWriter;
import org.daybook.issues.github.GitHubIssue;
import org.daybook.issues.mirror.FollowedRepositories;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/// A site whose issues are at a GitHub Enterprise leads there, and nowhere to github.com.
@WebTest
@Transactional
@TestPropertySource(properties = "daybook.github.api-url=https://github.example.org/api/v3")
class EnterpriseTest {

    private static final String ISSUE = "https://github.example.org/octo/house/issues/7";
    private static final Instant AT = Instant.parse("2026-11-02T09:00:00Z");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private IssueWriter writer;

    @Autowired
    private FollowedRepositories followed;

    @Autowired
    private Notebooks notebooks;

    @Autowired
    private Entries entries;

    @Autowired
    private Accounts accounts;

    @Autowired
    private EntityManager database;

    private Person owner;

    @BeforeEach
    void followARepositoryOfTheHouse() {
        owner = accounts.owner();
        followed.follow("https://github.example.org/octo/house", owner.actor());
        writer.see(new GitHubIssue("octo/house", 7, "Order more benzene", true, false, "As in octo/house#8.", List.of(),
                List.of(), null, null, 0, "octocat", AT, AT), List.of(), AT);
        database.flush();
    }

    @Test
    void pagesOfIssuesLeadThere() {
        assertThat(body("/issues/octo/house/7"))
                .contains(ISSUE, "https://github.example.org/octo/house/issues/8").doesNotContain("github.com/octo");
        assertThat(body("/issues/octo/house"))
                .contains(ISSUE, "\"https://github.example.org/octo/house/issues\"").doesNotContain("github.com/octo");
        assertThat(body("/api/v1/todos?filter=repo:house")).contains("\"githuburl\":\"" + ISSUE + "\"");
        assertThat(mvc.post().uri("/issues/new").with(csrf()).with(accounts.session(accounts.member()))
                .param("key", "a-key-of-a-form").param("repository", "octo/house").param("title", "More")
                .param("text", "10 mg")).hasStatusOk().bodyText()
                .contains("https://github.example.org/octo/house/issues/new?title=More&amp;body=10%20mg");
    }

    @Test
    void anAddressInAnEntryIsAnIssue() {
        var notebook = notebooks.open("n-" + UUID.randomUUID(), notebooks.defaults("House"), owner.actor());
        Entry entry = entries.create(NewEntry.published(notebook.id(), new EntryContent(LocalDate.of(2026, 11, 3),
                "Benzene", "Out of it, see " + ISSUE + " and octo/house#9.")), owner.actor()).saved();

        assertThat(body("/entries/" + entry.id())).contains(
                "href=\"" + ISSUE + "\" rel=\"nofollow ugc noopener\" class=\"issue-link\">octo/house#7</a>",
                "href=\"https://github.example.org/octo/house/issues/9\"", "Order more benzene");
        assertThat(body("/api/v1/todo")).contains("\"url\":\"" + ISSUE + "\"");
    }

    private String body(String path) {
        return new String(mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
