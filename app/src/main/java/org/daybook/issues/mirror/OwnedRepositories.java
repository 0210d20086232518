package org.daybook.issues.mirror;

import java.util.List;
import org.daybook.issues.IssueRepository;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.ProjectId;
import org.daybook.shared.id.Thing;
import org.daybook.writing.belonging.Belonging;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A followed repository belongs to a project, and its issues with it.
@Component
@Order(30)
class OwnedRepositories implements Belonging {

    private static final String KIND = "repository";

    private final FollowedRepositoryRepository repositories;
    private final IssueRepository issues;
    private final ApplicationEventPublisher events;

    OwnedRepositories(FollowedRepositoryRepository repositories, IssueRepository issues,
            ApplicationEventPublisher events) {
        this.issues = issues;
        this.events = events;
        this.repositories = repositories;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Owned> all() {
        return repositories.findAllByOrderByRepositoryKey().stream().map(OwnedRepositories::owned).toList();
    }

    private static Owned owned(FollowedRepository followed) {
        return new Owned(new Thing(KIND, followed.id()), followed.name(), "/issues/" + followed.name(),
                followed.project());
    }

    @Override
    public void move(long id, ProjectId project) {
        FollowedRepository moved = repositories.findLocked(id).orElseThrow();
        moved.moveTo(project);
        issues.findByRepositoryKey(moved.key()).forEach(issue -> events.publishEvent(new Changed(issue.thing())));
    }
}
