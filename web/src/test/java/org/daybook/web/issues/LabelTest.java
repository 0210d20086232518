package org.daybook.web.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.issues.IssueWriter;
import org.daybook.issues.github.GitHubComment;
import org.daybook.issues.github.GitHubIssue;
import org.daybook.issues.github.Label;
import org.daybook.people.Person;
import org.daybook.testing.PostOffice;
import org.daybook.watch.Notice.What;
import org.daybook.watch.Watching;
import org.daybook.watch.mail.NoticeMails;
import org.daybook.watch.mail.Rhythm;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.PostedTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// Labels of issues have a page, and who watches one is told what happens on GitHub. Issue #13.
@PostedTest
class LabelTest {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final String word = UUID.randomUUID().toString().substring(0, 8);
    private final String label = "Good first: " + word + " {x} & more";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IssueWriter writer;

    @Autowired
    private Watching watching;

    @Autowired
    private NoticeMails mails;

    @Autowired
    private TransactionTemplate transaction;

    private Person reader;

    @BeforeEach
    void oneWatchesALabel() {
        reader = accounts.contributor();
        see(1, true, now.minus(Duration.ofDays(100)), label);
        MvcTestResult watched = form("/watching");
        assertThat(watched).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(java.net.URI.create(watched.getResponse().getRedirectedUrl()))).hasStatusOk();
    }

    @Test
    void thePageHasTheIssuesOfAllRepositoriesAndTheButton() {
        see("octo/other-" + word, 5, true, now, label.toUpperCase(java.util.Locale.ROOT));
        see(2, false, now, label);
        see(3, true, now, "another " + word);

        assertThat(page("open")).contains("octo/labels-" + word + "#1", "octo/other-" + word + "#5", "/watching/end")
                .doesNotContain("#2<", "#3<");
        assertThat(page("closed")).contains("#2<").doesNotContain("#1<");
        assertThat(page("all")).contains("3 issues");
        assertThat(text(mvc.get().uri("/labels").exchange())).contains(label.replace("&", "&amp;"));
        assertThat(mvc.get().uri("/labels?name={name}", "no such " + word)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/labels?name={name}", "x".repeat(201))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whoWatchesIsToldOfANewIssueInInboxFeedAndMail() {
        mails.choose(Rhythm.AT_ONCE, reader.actor());
        String feed = watching.renewFeed(reader.actor());

        see(2, true, now, "other", label.toLowerCase(java.util.Locale.ROOT));

        assertThat(told()).containsExactly(What.PUBLISHED);
        assertThat(text(mvc.get().uri("/inbox").with(accounts.session(reader)).exchange()))
                .contains("New under a label that you watch", "Issue 2 " + word, label.replace("&", "&amp;"));
        assertThat(text(mvc.get().uri("/inbox/" + feed + ".atom").exchange()))
                .contains("New under a label that you watch: Issue 2 " + word);
        mails.sendDue();
        assertThat(PostOffice.text(PostOffice.await(reader.email().orElseThrow(), 1)))
                .contains("New under a label that you watch: Issue 2 " + word, "/issues/octo/labels-" + word + "/2");
    }

    /// A repository that is followed from now on has a past that is no news.
    @Test
    void whatHappenedLongAgoIsNoNews() {
        see(2, true, now.minus(Duration.ofDays(8)), label);
        comment(2, now.minus(Duration.ofDays(8)), 81);

        assertThat(told()).isEmpty();
    }

    @Test
    void anOldIssueThatGetsTheLabelIsClosedOrIsCommentedOnIsNews() {
        see(2, true, now.minus(Duration.ofDays(50)), "other");
        assertThat(told()).isEmpty();
        see(2, true, now.minus(Duration.ofDays(50)), "other", label);
        assertThat(toldAndRead()).containsExactly(What.PUBLISHED);
        see(2, true, now.minus(Duration.ofDays(50)), label);
        assertThat(toldAndRead()).as("another label goes").isEmpty();
        see(2, false, now.minus(Duration.ofDays(50)), label);
        assertThat(toldAndRead()).containsExactly(What.CHANGED);
        comment(2, now, 90 + word.hashCode());
        assertThat(toldAndRead()).containsExactly(What.COMMENTED);
        comment(2, now, 90 + word.hashCode());
        assertThat(toldAndRead()).as("the same comment").isEmpty();

        assertThat(form("/watching/end")).hasStatus3xxRedirection();
        comment(2, now, 91 + word.hashCode());
        assertThat(toldAndRead()).isEmpty();
        assertThat(watching.watched(reader.actor())).isEmpty();
    }

    private List<What> told() {
        return watching.inbox(reader.actor()).stream().filter(notice -> !notice.isRead()).map(one -> one.what())
                .toList();
    }

    private List<What> toldAndRead() {
        List<What> told = told();
        watching.read(watching.last(reader.actor()), reader.actor());
        return told;
    }

    private MvcTestResult form(String action) {
        return mvc.post().uri(action).param("kind", "label").param("name", label).with(accounts.session(reader))
                .with(csrf()).exchange();
    }

    private void see(int number, boolean open, Instant opened, String... labels) {
        see("octo/labels-" + word, number, open, opened, labels);
    }

    private void see(String repository, int number, boolean open, Instant opened, String... labels) {
        GitHubIssue issue = new GitHubIssue(repository, number, "Issue " + number + " " + word, open, false, "",
                Stream.of(labels).map(one -> new Label(one, "f29513")).toList(), List.of(), null, null, 0, "octocat",
                opened, now);
        transaction.executeWithoutResult(status -> writer.see(issue, List.of(), now));
    }

    private void comment(int issue, Instant at, long id) {
        transaction.executeWithoutResult(status -> writer.see(
                new GitHubComment("octo/labels-" + word, issue, Math.abs(id), "Hm", "hubot", at, at), List.of()));
    }

    private String page(String state) {
        return text(mvc.get().uri("/labels?name={name}&state={state}", label, state).with(accounts.session(reader))
                .exchange());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
