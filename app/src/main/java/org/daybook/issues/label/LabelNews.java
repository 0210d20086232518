package org.daybook.issues.label;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.daybook.issues.Issue;
import org.daybook.issues.IssueState;
import org.daybook.issues.IssueWriter.Commented;
import org.daybook.issues.IssueWriter.Seen;
import org.daybook.issues.github.Label;
import org.daybook.shared.change.Happened;
import org.daybook.shared.change.Happened.What;
import org.daybook.shared.id.Thing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says what happened on GitHub to issues with a label: one is new or got the label, was closed or opened again, was
/// commented on. What is older than a week is no news, so a repository that is followed from now on tells nobody of its
/// past.
@Component
class LabelNews {

    private static final Duration NEWS = Duration.ofDays(7);

    private final ApplicationEventPublisher events;
    private final Clock clock;

    LabelNews(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void tell(Seen seen) {
        Issue issue = seen.issue();
        boolean isFirst = seen.stateBefore() == IssueState.UNKNOWN;
        if (isFirst && !isNews(issue.openedAt().orElse(Instant.EPOCH))) {
            return;
        }
        List<Thing> labels = things(issue.labels());
        List<Thing> fresh = new ArrayList<>(labels);
        fresh.removeAll(things(seen.labelsBefore()));
        tell(What.PUBLISHED, issue, fresh);
        if (!isFirst && seen.stateBefore() != issue.state()) {
            labels.removeAll(fresh);
            tell(What.CHANGED, issue, labels);
        }
    }

    @EventListener
    void tell(Commented commented) {
        if (isNews(commented.at())) {
            tell(What.COMMENTED, commented.issue(), things(commented.issue().labels()));
        }
    }

    private void tell(What what, Issue issue, List<Thing> labels) {
        if (!labels.isEmpty()) {
            events.publishEvent(Happened.elsewhere(what, issue.thing(), labels));
        }
    }

    private boolean isNews(Instant at) {
        return at.isAfter(clock.instant().minus(NEWS));
    }

    private static List<Thing> things(List<Label> labels) {
        return new ArrayList<>(labels.stream().map(label -> new IssueLabel(label.name()).thing()).distinct().toList());
    }
}
