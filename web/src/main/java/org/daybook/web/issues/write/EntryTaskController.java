package org.daybook.web.issues.write;

import java.util.Objects;
import org.daybook.issues.Issues;
import org.daybook.issues.write.IssueWrites;
import org.daybook.issues.write.NewWrite;
import org.daybook.issues.write.WriteKind;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryChange;
import org.daybook.notebook.entry.Saving;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.secret.Secret;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.shared.id.EntryId;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.language.Words;
import org.daybook.writing.markdown.TaskBoxes;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Ticks the boxes of an entry from its page: a revision here, and the same box of each issue that was opened from it.
@Controller
class EntryTaskController {

    private static final int MAX_TASK = 10_000;
    /// Characters of a task in the reason of a revision.
    private static final int MAX_NAMED = 300;

    private final Entries entries;
    private final Issues issues;
    private final IssueWrites writes;
    private final TransactionTemplate transaction;
    private final Words words;

    EntryTaskController(
            Entries entries, Issues issues, IssueWrites writes, TransactionTemplate transaction, Words words) {
        this.entries = entries;
        this.issues = issues;
        this.writes = writes;
        this.transaction = transaction;
        this.words = words;
    }

    /// @param task the words behind the box
    /// @param ticked what it is to be
    @PostMapping("/entries/" + Addresses.ID + "/tasks")
    String tick(@PathVariable long id, @RequestParam String task,
            @RequestParam(defaultValue = "true") boolean ticked, Actor actor,
            RedirectAttributes flash) {
        actor.require(Role.CONTRIBUTOR);
        OverLimitException.requireText("task", task, MAX_TASK);
        Saving saving = Objects.requireNonNull(transaction.execute(status -> ticked(id, task, ticked, actor)));
        if (saving instanceof Saving.Suggested(Entry entry, long suggestion)) {
            flash.addFlashAttribute("notice", words.of("notebook.notice.change-waits"));
            return "redirect:/suggestions/" + suggestion;
        }
        flash.addFlashAttribute("notice", words.of("issues.notice.ticked"));
        return "redirect:/entries/" + id;
    }

    /// @throws ChangedSinceException if somebody has saved meanwhile
    private Saving ticked(long id, String task, boolean ticked, Actor actor) {
        Entry entry = entries.read(new EntryId(id), actor);
        String text = TaskBoxes.set(entry.content().text(), task, ticked).orElseThrow(
                () -> new InvalidInputException("task", Said.of("said.issues.the-entry-has-no-such-task", task)));
        Saving saving = entries.change(entry.id(), EntryChange.to(entry.content().withText(text), entry.version(),
                words.of(ticked ? "issues.task.reason-done" : "issues.task.reason-open",
                        PlainWords.shorten(task, MAX_NAMED))), actor);
        if (saving instanceof Saving.Conflict) {
            throw new ChangedSinceException(Said.of("said.shared.overtaken"));
        }
        if (saving instanceof Saving.Revised) {
            inIssues(entry.id(), task, ticked, actor);
        }
        return saving;
    }

    private void inIssues(EntryId entry, String task, boolean ticked, Actor actor) {
        issues.openedFrom(entry).stream()
                .filter(issue -> TaskBoxes.in(issue.body()).stream()
                        .anyMatch(box -> box.words().equals(task) && box.isTicked() != ticked))
                .filter(issue -> writes.way(issue.repository(), actor) != IssueWrites.Way.GITHUB)
                .forEach(issue -> writes.ask(
                        NewWrite.about(issue, ticked ? WriteKind.TICK : WriteKind.UNTICK, task),
                        Secret.random().value(), actor));
    }
}
