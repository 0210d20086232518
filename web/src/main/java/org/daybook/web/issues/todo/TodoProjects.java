package org.daybook.web.issues.todo;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.daybook.issues.Issue;
import org.daybook.issues.mirror.FollowedRepositories;
import org.daybook.people.group.Projects;
import org.daybook.shared.id.ProjectId;
import org.daybook.todo.Todo;
import org.springframework.stereotype.Component;

/// Whose a to-do is: an issue is of the project of its repository, what is of its own is of the project whose slug its
/// `project:` begins with; all else is of the first project.
@Component
public class TodoProjects {

    private final Projects projects;
    private final FollowedRepositories repositories;

    TodoProjects(Projects projects, FollowedRepositories repositories) {
        this.projects = projects;
        this.repositories = repositories;
    }

    /// Those issues that are of a project.
    ///
    /// @param slug blank: of any
    /// @throws org.daybook.shared.InvalidInputException for field `project` if there is none
    public Predicate<Issue> issuesOf(String slug) {
        if (slug.isBlank()) {
            return issue -> true;
        }
        ProjectId wanted = projects.chosen(slug).id();
        Map<String, ProjectId> owned = repositories.projects();
        return issue -> of(issue.repository(), owned).equals(wanted);
    }

    /// Those to-dos that are of a project; as [#issuesOf(String)].
    Predicate<Todo> todosOf(String slug) {
        if (slug.isBlank()) {
            return todo -> true;
        }
        ProjectId wanted = projects.chosen(slug).id();
        Map<String, ProjectId> owned = repositories.projects();
        Map<ProjectId, String> slugs = projects.slugs();
        return todo -> (todo.issue() == null ? named(todo, slugs) : of(todo.issue().repository(), owned))
                .equals(wanted);
    }

    private static ProjectId of(String repository, Map<String, ProjectId> owned) {
        return owned.getOrDefault(repository.toLowerCase(Locale.ROOT), ProjectId.FIRST);
    }

    private static ProjectId named(Todo todo, Map<ProjectId, String> slugs) {
        String said = todo.project() == null ? "" : todo.project().toLowerCase(Locale.ROOT);
        return slugs.entrySet().stream()
                .filter(one -> said.equals(one.getValue()) || said.startsWith(one.getValue() + "."))
                .map(Map.Entry::getKey).findFirst().orElse(ProjectId.FIRST);
    }
}
