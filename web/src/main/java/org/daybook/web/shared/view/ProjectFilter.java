package org.daybook.web.shared.view;

import java.util.List;
import java.util.stream.Stream;
import org.daybook.people.group.Project;
import org.daybook.people.group.Projects;
import org.daybook.shared.id.ProjectId;
import org.jspecify.annotations.Nullable;

/// To which project a list is narrowed, and to which it can be.
///
/// @param only the project, or null for all
/// @param slug of that project, or empty
/// @param choices all projects, in the order in which they were opened; empty where all things are of the first one
public record ProjectFilter(@Nullable ProjectId only, String slug, List<Project> choices) {

    /// Projects are read only where something is not of the first one, or one is asked for: with one project nothing is
    /// read.
    ///
    /// @param wanted slug, or blank for all
    /// @param found the project of each thing of the whole list
    /// @throws org.daybook.shared.InvalidInputException for field `project` if there is none
    public static ProjectFilter of(String wanted, Stream<ProjectId> found, Projects projects) {
        Project only = wanted.isBlank() ? null : projects.chosen(wanted);
        boolean several = only != null || found.anyMatch(one -> !one.equals(ProjectId.FIRST));
        return new ProjectFilter(only == null ? null : only.id(), only == null ? "" : only.slug(),
                several ? projects.choices() : List.of());
    }

    /// The address of something for the same project.
    public String of(String path) {
        return slug.isEmpty() ? path : path + "?project=" + slug;
    }

    /// Whether a thing of this project is in the list.
    public boolean admits(ProjectId project) {
        return only == null || only.equals(project);
    }
}
