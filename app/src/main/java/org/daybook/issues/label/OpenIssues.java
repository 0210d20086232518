package org.daybook.issues.label;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.issues.Issue;
import org.daybook.issues.IssueState;
import org.daybook.issues.Issues;
import org.daybook.shared.kind.OpenThing;
import org.daybook.shared.kind.OpenThings;
import org.springframework.stereotype.Component;

/// Issues as far as GitHub has not deleted them, for who is told of them. They are discussed on GitHub, and watched by
/// their labels.
@Component
class OpenIssues implements OpenThings {

    private final Issues issues;

    OpenIssues(Issues issues) {
        this.issues = issues;
    }

    @Override
    public String kind() {
        return Issue.KIND;
    }

    @Override
    public boolean isDiscussed() {
        return false;
    }

    @Override
    public boolean isWatched() {
        return false;
    }

    @Override
    public Map<Long, OpenThing> among(Collection<Long> ids) {
        return issues.findAll(ids).stream().filter(issue -> issue.state() != IssueState.GONE)
                .collect(Collectors.toMap(Issue::id, issue -> new OpenThing(
                        issue.thing(), issue.reference(), issue.page(), issue.title(), Optional.empty())));
    }

    @Override
    public Optional<Long> named(String name) {
        return Optional.empty();
    }
}
