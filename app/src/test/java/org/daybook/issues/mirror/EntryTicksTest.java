package org.daybook.issues.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.issues.Issue;
import org.daybook.issues.github.FakeIssue;
import org.daybook.issues.github.WithFakeGitHub;
import org.daybook.issues.write.EntryTicks;
import org.daybook.issues.write.IssueWrites;
import org.daybook.issues.write.NewWrite;
import org.daybook.issues.write.WriteDelivery;
import org.daybook.issues.write.WriteKind;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.NotebookFixture;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryChange;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.Kind;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.notebook.entry.Saving;
import org.daybook.notebook.publication.Suggestions;
import org.daybook.notebook.revision.Revision;
import org.daybook.notebook.revision.Revisions;
import org.daybook.people.Actor;
import org.daybook.writing.token.GitHubAddresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A box that is ticked on an issue is ticked in the entry that the issue was opened from, too (#14).
class EntryTicksTest extends MirrorTest {

    private static final String TASKS = "- [ ] weigh\n- [ ] send\n";

    @Autowired
    private EntryTicks ticks;

    @Autowired
    private IssueWrites writes;

    @Autowired
    private WriteDelivery delivery;

    @Autowired
    private Entries entries;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private GitHubAddresses addresses;

    @Autowired
    private NotebookFixture fixture;

    private Actor author;
    private Entry entry;
    private FakeIssue there;

    @BeforeEach
    void openAnIssueFromAnEntry() {
        fakeGitHub.know(WithFakeGitHub.BOT_TOKEN, "daybook-bot");
        Notebook notebook = fixture.notebook();
        author = fixture.member();
        entry = entries.create(NewEntry.published(notebook.id(), new EntryContent(LocalDate.of(2026, 12, 1), "Coupling",
                TASKS, Kind.PROCEDURE, Map.of())), author).saved();
        ask(NewWrite.open("OpenSourceMalaria/Series4", "Coupling", TASKS, Optional.of(entry.id().thing())));
        delivery.run();
        there = series.issues().getFirst();
    }

    @Test
    void aTickThereIsARevisionThatSaysWhoseItIs() {
        tick("send", "octocat", 583_231);
        mirror();

        assertThat(text()).isEqualTo("- [ ] weigh\n- [x] send");
        assertThat(newest().author()).isEqualTo(author.person().orElseThrow());
        assertThat(newest().reason()).isEqualTo("Done on OpenSourceMalaria/Series4#1 by octocat at GitHub: send");

        untick("send", "octocat", 583_231);
        mirror();

        assertThat(text()).isEqualTo("- [ ] weigh\n- [ ] send");
        assertThat(newest().reason()).startsWith("Not done yet on OpenSourceMalaria/Series4#1 by octocat");
    }

    @Test
    void whoseAccountIsLinkedIsTheAuthorOfTheRevision() {
        Actor member = fixture.member();
        link(member, 4711);

        tick("weigh", "ada", 4711);
        mirror();

        assertThat(newest().author()).isEqualTo(member.person().orElseThrow());
        assertThat(newest().reason()).contains("by ada at GitHub: weigh");
    }

    @Test
    void whoMayNotChangeTheEntrySuggestsIt() {
        Actor contributor = fixture.contributor();
        link(contributor, 4712);

        tick("weigh", "grace", 4712);
        mirror();

        assertThat(revisions.of(entry.id(), author)).hasSize(1);
        assertThat(suggestions.of(entry.id(), author)).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.author()).isEqualTo(contributor.person().orElseThrow());
            assertThat(suggestion.content().text()).contains("- [x] weigh");
        });
    }

    @Test
    void aLostDeliveryLosesTheNameAndNotTheTick() {
        there.edit(there.title(), there.body().replace("- [ ] send", "- [x] send"));
        mirror();

        assertThat(text()).contains("- [x] send");
        assertThat(newest().reason()).isEqualTo("Done on OpenSourceMalaria/Series4#1 at GitHub: send");
    }

    @Test
    void deliveriesThatComeTwiceAndLateChangeNothing() {
        byte[] told = tick("send", "octocat", 583_231);
        take(told);
        mirror();
        take(told);
        mirror();

        assertThat(revisions.of(entry.id(), author)).hasSize(2);
        untick("send", "hubot", 2);
        mirror();
        assertThat(newest().reason()).contains("hubot");
        assertThat(jdbc.sql("SELECT count(*) FROM issue_tick").query(Integer.class).single()).isZero();
    }

    @Test
    void whatIsTickedInTheEntryDoesNotComeBack() {
        change("- [x] weigh\n- [ ] send\n");
        askTick(WriteKind.TICK, "weigh");
        change(TASKS);
        askTick(WriteKind.UNTICK, "weigh");
        int written = fakeGitHub.written().size();

        delivery.run();
        mirror();

        assertThat(there.body()).startsWith("- [ ] weigh");
        assertThat(revisions.of(entry.id(), author)).hasSize(3);
        assertThat(fakeGitHub.written()).hasSize(written + 2);
    }

    @Test
    void aBoxThatWaitsToBeTickedThereIsDecidedHere() {
        tick("send", "octocat", 583_231);
        look();
        change("- [ ] weigh\n- [ ] send\n\nDried.\n");
        askTick(WriteKind.UNTICK, "send");

        ticks.run();

        assertThat(text()).contains("- [ ] send", "Dried.");
    }

    @Test
    void whatSomebodyIsWritingIsNotOverwritten() {
        long opened = entries.get(entry.id(), author).version();
        tick("send", "octocat", 583_231);
        mirror();

        Saving saving = entries.change(entry.id(), EntryChange.to(entry.content().withText("My text."), opened, ""),
                author);

        assertThat(saving).isInstanceOf(Saving.Conflict.class);
        assertThat(text()).contains("- [x] send");
    }

    @Test
    void whoOpenedItAndIsGoneTicksNothingAnyMore() {
        jdbc.sql("UPDATE person SET deactivated_at = ?, deactivated_by = id WHERE id = ?")
                .params(Timestamp.from(Instant.now()), author.person().orElseThrow().value()).update();

        tick("send", "octocat", 583_231);
        mirror();

        assertThat(revisions.of(entry.id(), owner)).hasSize(1);
    }

    private void mirror() {
        look();
        ticks.run();
    }

    private byte[] tick(String task, String login, long id) {
        return edit("- [ ] " + task, "- [x] " + task, login, id);
    }

    private void untick(String task, String login, long id) {
        edit("- [x] " + task, "- [ ] " + task, login, id);
    }

    private byte[] edit(String box, String changed, String login, long id) {
        String before = there.body();
        there.edit(there.title(), before.replace(box, changed));
        byte[] told = fakeGitHub.edited(there, before, login, id);
        take(told);
        return told;
    }

    private void link(Actor person, long account) {
        jdbc.sql("INSERT INTO person_identity (person_id, issuer, subject, label, linked_at)"
                        + " VALUES (?, ?, ?, 'a login', ?)")
                .params(person.person().orElseThrow().value(), addresses.web(), String.valueOf(account),
                        Timestamp.from(Instant.now()))
                .update();
    }

    private void change(String text) {
        Entry now = entries.get(entry.id(), author);
        entries.change(now.id(), EntryChange.to(now.content().withText(text), now.version(), ""), author);
    }

    private void askTick(WriteKind kind, String task) {
        Issue issue = issues.find("OpenSourceMalaria/Series4", 1).orElseThrow();
        ask(NewWrite.about(issue, kind, task));
    }

    private void ask(NewWrite write) {
        writes.ask(write, UUID.randomUUID().toString(), author);
    }

    private String text() {
        return entries.get(entry.id(), author).content().text().strip();
    }

    private Revision newest() {
        return revisions.of(entry.id(), author).getFirst();
    }
}
