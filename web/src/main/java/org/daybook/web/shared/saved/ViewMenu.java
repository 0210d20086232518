package org.daybook.web.shared.saved;

import java.util.List;
import org.daybook.people.group.Project;
import org.daybook.saved.SavedView;

/// The views beside a list, and what is needed to save it as one more.
///
/// @param address of the list
/// @param own of who looks, by name
/// @param ofProjects seen by everybody, by name
/// @param projects for which who looks may save it
public record ViewMenu(String address, List<SavedView> own, List<SavedView> ofProjects, List<Project> projects) {

    public ViewMenu {
        own = List.copyOf(own);
        ofProjects = List.copyOf(ofProjects);
        projects = List.copyOf(projects);
    }

    /// Whether there is none to choose.
    public boolean isEmpty() {
        return own.isEmpty() && ofProjects.isEmpty();
    }
}
