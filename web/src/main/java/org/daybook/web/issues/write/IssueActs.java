package org.daybook.web.issues.write;

import java.util.List;
import java.util.Optional;
import org.daybook.issues.Issue;
import org.daybook.issues.bot.BotComments;
import org.daybook.issues.write.Grants;
import org.daybook.issues.write.IssueWrites;
import org.daybook.people.Actor;
import org.daybook.people.secret.Secret;
import org.daybook.writing.markdown.TaskBoxes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What somebody can do about an issue on its page.
@Component
public class IssueActs {

    private static final int MAX_TASKS = 100;

    private final IssueWrites writes;
    private final Grants grants;
    private final BotComments bot;

    IssueActs(IssueWrites writes, Grants grants, BotComments bot) {
        this.bot = bot;
        this.writes = writes;
        this.grants = grants;
    }

    /// Empty for who has not signed in.
    public Optional<ActsView> of(Issue issue, Actor actor) {
        return actor.person().map(self -> new ActsView(
                issue.page() + "/writes",
                writes.way(issue.repository(), actor).name(),
                grants.of(self).map(Grants.Grant::login).orElse(null),
                Secret.random().value(),
                TaskBoxes.in(issue.body()).stream().limit(MAX_TASKS)
                        .map(box -> new TaskView(box.words(), box.isTicked())).toList(),
                writes.undone(issue, actor).stream().map(WriteView::of).toList(),
                bot.isSwitchedBy(actor, issue) ? bot.isOnFor(issue) : null));
    }

    /// @param address where writes are sent
    /// @param way in which the reader writes, as in [org.daybook.issues.write.IssueWrites.Way]
    /// @param login at GitHub, if the reader writes as themselves
    /// @param key by which the writes of this page are told apart, with a word behind it
    /// @param tasks boxes of the text of the issue
    /// @param undone what waits to be written or was refused
    /// @param bot whether the bot comments on the issue; null for who may not switch it
    public record ActsView(String address, String way, @Nullable String login, String key, List<TaskView> tasks,
            List<WriteView> undone, @Nullable Boolean bot) {}

    /// A box of a task list.
    public record TaskView(String words, boolean isTicked) {}
}
