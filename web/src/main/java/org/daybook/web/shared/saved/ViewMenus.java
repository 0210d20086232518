package org.daybook.web.shared.saved;

import java.util.List;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.group.Project;
import org.daybook.people.group.Projects;
import org.daybook.saved.SavedViews;
import org.springframework.stereotype.Component;

/// Makes the menu of views; one query for a stranger.
@Component
public class ViewMenus {

    private final SavedViews views;
    private final Projects projects;

    ViewMenus(SavedViews views, Projects projects) {
        this.views = views;
        this.projects = projects;
    }

    /// @param address of the list, from its first page
    public ViewMenu of(String address, Actor actor) {
        return new ViewMenu(address, views.own(actor), views.ofProjects(), owned(actor));
    }

    /// The projects whose views the actor sees to.
    public List<Project> owned(Actor actor) {
        return actor.hasAnywhere(Role.OWNER)
                ? projects.all().stream().filter(project -> actor.in(project.id()).has(Role.OWNER)).toList()
                : List.of();
    }
}
