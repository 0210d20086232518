package org.daybook.issues.kind;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daybook.issues.Issue;
import org.daybook.issues.IssueRepository;
import org.daybook.issues.IssueState;
import org.daybook.issues.mirror.FollowedRepositories;
import org.daybook.people.need.Need;
import org.daybook.people.need.NeedLabels;
import org.daybook.people.need.NeedLabels.NeedLabel;
import org.daybook.people.need.NeedSource;
import org.daybook.shared.PlainWords;
import org.daybook.shared.id.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/// Open issues with a label of which owners have said what it means.
@Component
@Order(10)
class IssueNeeds implements NeedSource {

    /// Of so many open issues, those that changed last, the labels are looked at.
    private static final int LOOKED_AT = 500;
    private static final int LONGEST_ABOUT = 200;

    private final IssueRepository issues;
    private final NeedLabels labels;
    private final FollowedRepositories repositories;

    IssueNeeds(IssueRepository issues, NeedLabels labels, FollowedRepositories repositories) {
        this.repositories = repositories;
        this.issues = issues;
        this.labels = labels;
    }

    @Override
    public List<Need> needs(@Nullable ProjectId project, int most) {
        Map<String, NeedLabel> meanings = labels.all();
        Map<String, ProjectId> projects = project == null ? Map.of() : repositories.projects();
        return meanings.isEmpty()
                ? List.of()
                : issues.findByStateAndPullRequestFalseOrderByChangedAtDesc(IssueState.OPEN, Limit.of(LOOKED_AT))
                        .stream()
                        .filter(issue -> project == null || project.equals(projects.getOrDefault(
                                issue.repository().toLowerCase(Locale.ROOT), ProjectId.FIRST)))
                        .flatMap(issue -> need(issue, meanings).stream()).limit(most).toList();
    }

    /// By the first of its labels that means something.
    private static Optional<Need> need(Issue issue, Map<String, NeedLabel> meanings) {
        return issue.labels().stream().map(label -> meanings.get(NeedLabels.key(label.name())))
                .filter(Objects::nonNull).findFirst()
                .map(label -> new Need("issue", issue.thing(), issue.title(), issue.page(),
                        PlainWords.shorten(PlainWords.line(issue.body()), LONGEST_ABOUT), label.skill(),
                        label.level(), label.effort(), Optional.empty()));
    }
}
