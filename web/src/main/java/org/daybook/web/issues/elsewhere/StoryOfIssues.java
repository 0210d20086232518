package org.daybook.web.issues.elsewhere;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.daybook.issues.Issue;
import org.daybook.issues.Issues;
import org.daybook.issues.Speaking;
import org.daybook.registry.compound.Compound;
import org.daybook.web.shared.story.StoryEvent;
import org.daybook.web.shared.story.StoryEvent.Kind;
import org.daybook.web.shared.story.StoryTeller;
import org.springframework.stereotype.Component;

/// When issues that speak of a compound were opened and closed, as far as GitHub told.
@Component
class StoryOfIssues implements StoryTeller {

    private final Issues issues;

    StoryOfIssues(Issues issues) {
        this.issues = issues;
    }

    @Override
    public List<StoryEvent> tellOf(Compound compound) {
        List<StoryEvent> told = new ArrayList<>();
        for (Speaking speaking : issues.speakingOf(compound.id())) {
            Issue issue = speaking.issue();
            issue.openedAt().ifPresent(at -> told.add(
                    event(issue, Kind.ISSUE_OPENED, at, issue.author().orElse(""), speaking.sentence())));
            Instant closedAt = issue.traits().closedAt();
            if (!issue.isOpen() && closedAt != null) {
                told.add(event(issue, Kind.ISSUE_CLOSED, closedAt, "", ""));
            }
        }
        return StoryTeller.newest(told);
    }

    private static StoryEvent event(Issue issue, Kind kind, Instant at, String by, String sentence) {
        return new StoryEvent(StoryEvent.dayOf(at), kind, issue.title(), issue.page(), StoryEvent.orNull(by),
                StoryEvent.orNull(sentence));
    }
}
