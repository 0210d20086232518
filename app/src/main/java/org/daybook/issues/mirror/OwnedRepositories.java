package org.daybook.issues.mirror;

import java.util.List;
import org.daybook.shared.id.ProjectId;
import org.daybook.shared.id.Thing;
import org.daybook.writing.belonging.Belonging;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A followed repository belongs to a project, and its issues with it.
@Component
@Order(30)
class OwnedRepositories implements Belonging {

    private static final String KIND = "repository";

    private final FollowedRepositoryRepository repositories;

    OwnedRepositories(FollowedRepositoryRepository repositories) {
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
        repositories.findLocked(id).orElseThrow().moveTo(project);
    }
}
