package org.daybook.people.group;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.shared.id.ProjectId;
import org.daybook.shared.kind.OpenThing;
import org.daybook.shared.kind.OpenThings;
import org.springframework.stereotype.Component;

/// All projects; they go by their slug and are watched, not commented on.
@Component
class OpenProjects implements OpenThings {

    private final Projects projects;

    OpenProjects(Projects projects) {
        this.projects = projects;
    }

    @Override
    public String kind() {
        return ProjectId.KIND;
    }

    @Override
    public boolean isDiscussed() {
        return false;
    }

    @Override
    public Map<Long, OpenThing> among(Collection<Long> ids) {
        return projects.all().stream().filter(project -> ids.contains(project.id().value()))
                .collect(Collectors.toMap(project -> project.id().value(), OpenProjects::open));
    }

    private static OpenThing open(Project project) {
        return new OpenThing(project.id().thing(), project.slug(), project.path(), project.name(), Optional.empty());
    }

    @Override
    public Optional<Long> named(String name) {
        return projects.find(name).map(project -> project.id().value());
    }
}
