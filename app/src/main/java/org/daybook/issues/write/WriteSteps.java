package org.daybook.issues.write;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.chem.worker.NoWorkerException;
import org.daybook.issues.IssueWriter;
import org.daybook.issues.github.GitHub;
import org.daybook.issues.github.GitHubAnswer;
import org.daybook.issues.github.GitHubComment;
import org.daybook.issues.github.GitHubIssue;
import org.daybook.issues.github.GitHubWrites;
import org.daybook.issues.github.WriteAnswer;
import org.daybook.issues.task.IssueTicks;
import org.daybook.issues.task.Ticker;
import org.daybook.issues.text.Spoken;
import org.daybook.issues.write.WriteOutcome.Done;
import org.daybook.issues.write.WriteOutcome.Later;
import org.daybook.issues.write.WriteOutcome.Paused;
import org.daybook.issues.write.WriteOutcome.Refused;
import org.daybook.shared.Said;
import org.daybook.writing.markdown.TaskBoxes;
import org.springframework.stereotype.Component;

/// Asks GitHub for one write, and makes of its answer what is known here then.
@Component
class WriteSteps {

    private final GitHub github;
    private final GitHubWrites writes;
    private final IssueWriter issues;
    private final WrittenText texts;
    private final WrittenBefore before;
    private final IssueTicks ticks;

    WriteSteps(GitHub github, GitHubWrites writes, IssueWriter issues, WrittenText texts, WrittenBefore before,
            IssueTicks ticks) {
        this.github = github;
        this.writes = writes;
        this.issues = issues;
        this.texts = texts;
        this.before = before;
        this.ticks = ticks;
    }

    /// @param asSelf whether the token is that of who wrote it
    WriteOutcome deliver(IssueWrite write, String token, boolean asSelf) {
        if (write.kind().isRepeated() && write.tries() > 0) {
            Optional<WriteOutcome> known = writtenBefore(write);
            if (known.isPresent()) {
                return known.get();
            }
        }
        String repository = write.repository();
        return switch (write.kind()) {
            case OPEN -> outcome(
                    writes.open(repository, write.title(), texts.of(write, asSelf), List.of(), List.of(), token),
                    issue -> opened(write, issue));
            case COMMENT -> outcome(
                    writes.comment(repository, number(write), texts.of(write, asSelf), token),
                    comment -> commented(write, comment));
            case CLOSE -> outcome(
                    writes.change(repository, number(write), Map.of("state", "closed"), token),
                    issue -> closed(write, issue));
            case REOPEN -> changed(write, Map.of("state", "open"), token);
            case LABEL -> outcome(writes.label(repository, number(write), List.of(write.content()), token),
                    done -> looked(write));
            case UNLABEL -> gone(writes.unlabel(repository, number(write), write.content(), token), write);
            case ASSIGN -> outcome(writes.assign(repository, number(write), List.of(write.content()), token),
                    issue -> assigned(write, issue));
            case UNASSIGN -> outcome(writes.unassign(repository, number(write), List.of(write.content()), token),
                    issue -> seen(write, issue));
            case TICK -> ticked(write, true, token);
            case UNTICK -> ticked(write, false, token);
        };
    }

    private Optional<WriteOutcome> writtenBefore(IssueWrite write) {
        return write.kind() == WriteKind.OPEN
                ? before(before.issue(write, texts.mark(write)), issue -> opened(write, issue))
                : before(before.comment(write, texts.mark(write)), comment -> commented(write, comment));
    }

    private static <T> Optional<WriteOutcome> before(GitHubAnswer<Optional<T>> answer, Function<T, WriteOutcome> done) {
        return switch (answer) {
            case GitHubAnswer.Found<Optional<T>> found -> found.found().map(done);
            case GitHubAnswer.Limited<Optional<T>> limited -> Optional.of(new Paused(limited.until()));
            case GitHubAnswer.Failed<Optional<T>> failed -> Optional.of(later(failed.why()));
            default -> Optional.empty();
        };
    }

    private WriteOutcome changed(IssueWrite write, Map<String, String> fields, String token) {
        return outcome(writes.change(write.repository(), number(write), fields, token), issue -> seen(write, issue));
    }

    /// Reads the text as it is now, so that nothing is written over that somebody else has changed.
    private WriteOutcome ticked(IssueWrite write, boolean ticked, String token) {
        return switch (github.issue(write.repository(), number(write), Optional.empty())) {
            case GitHubAnswer.Found<GitHubIssue>(GitHubIssue now, String etag) -> {
                Optional<String> text = TaskBoxes.set(now.body(), write.content(), ticked);
                yield text.isEmpty()
                        ? new Refused(0, Said.of("said.issues.has-no-such-task", write.target(), write.content()))
                        : text.get().equals(now.body())
                                ? seen(write, now)
                                : outcome(writes.change(write.repository(), number(write), Map.of("body", text.get()),
                                        token), issue -> ticked(write, ticked, issue));
            }
            case GitHubAnswer.Limited<GitHubIssue>(var until) -> new Paused(until);
            case GitHubAnswer.Failed<GitHubIssue>(var why) -> later(why);
            default -> new Refused(404, Said.of("said.issues.github-shows-no-such-issue", write.target()));
        };
    }

    private WriteOutcome ticked(IssueWrite write, boolean ticked, GitHubIssue issue) {
        Runnable seen = learn(issue);
        return new Done(write.number(), () -> {
            ticks.told(issues.adopt(IssueWriter.reference(issue)).id(), Map.of(write.content(), ticked),
                    Ticker.here(write.person()));
            seen.run();
        });
    }

    private WriteOutcome closed(IssueWrite write, GitHubIssue issue) {
        Runnable seen = learn(issue);
        Instant at = Optional.ofNullable(issue.traits().closedAt()).orElse(issue.updatedAt());
        return new Done(write.number(), () -> {
            seen.run();
            issues.closedBy(issue.repository(), issue.number(), write.person(), at);
        });
    }

    private <T> WriteOutcome outcome(WriteAnswer<T> answer, Function<T, WriteOutcome> done) {
        return switch (answer) {
            case WriteAnswer.Done<T>(T written) -> done.apply(written);
            case WriteAnswer.Refused<T> refused -> new Refused(refused.status(), refused.status() == 401
                    ? Said.of("said.issues.github-does-not-take-the-token") : refused.said());
            case WriteAnswer.Limited<T>(var until) -> new Paused(until);
            case WriteAnswer.Unknown<T>(String why) -> later(why);
        };
    }

    /// What is not there need not be taken away.
    private WriteOutcome gone(WriteAnswer<Boolean> answer, IssueWrite write) {
        return answer instanceof WriteAnswer.Refused<Boolean>(int status, String why) && status == 404
                ? looked(write)
                : outcome(answer, done -> looked(write));
    }

    private static Later later(String why) {
        return new Later(Said.of("said.issues.github-did-not-take-it", why));
    }

    private WriteOutcome opened(IssueWrite write, GitHubIssue issue) {
        Runnable seen = learn(issue);
        return new Done(issue.number(), () -> {
            seen.run();
            Optional.ofNullable(write.origin()).ifPresent(origin -> issues.openedFrom(
                    issues.adopt(IssueWriter.reference(issue)).id(), origin, write.person()));
        });
    }

    private WriteOutcome seen(IssueWrite write, GitHubIssue issue) {
        return new Done(write.number(), learn(issue));
    }

    /// GitHub passes over in silence whom it does not let be assigned.
    private WriteOutcome assigned(IssueWrite write, GitHubIssue issue) {
        return issue.assignees().stream().anyMatch(write.content()::equalsIgnoreCase)
                ? seen(write, issue)
                : new Refused(422, Said.of("said.issues.cannot-be-assigned", write.content(), write.target()));
    }

    private Runnable learn(GitHubIssue issue) {
        try {
            List<Spoken> spoken = Spoken.in(issue.title() + "\n" + issue.body());
            return () -> issues.see(issue, spoken, issue.updatedAt());
        } catch (NoWorkerException later) {
            return () -> issues.lookAt(issue.repository(), List.of(issue.number()));
        }
    }

    private WriteOutcome commented(IssueWrite write, GitHubComment comment) {
        List<Spoken> spoken;
        try {
            spoken = Spoken.in(comment.body());
        } catch (NoWorkerException later) {
            return looked(write);
        }
        return new Done(write.number(), () -> issues.see(comment, spoken));
    }

    /// What GitHub does not tell by itself is asked for.
    private WriteOutcome looked(IssueWrite write) {
        return github.issue(write.repository(), number(write), Optional.empty())
                instanceof GitHubAnswer.Found<GitHubIssue> found
                ? seen(write, found.found())
                : new Done(write.number(), () -> issues.lookAt(write.repository(), List.of(number(write))));
    }

    private static int number(IssueWrite write) {
        return Objects.requireNonNull(write.number(), "a new issue has no number yet");
    }
}
