package org.daybook.web.saved;

import java.util.List;
import org.daybook.people.group.Project;
import org.daybook.saved.SavedView;
import org.jspecify.annotations.Nullable;

/// The views of one owner.
///
/// @param project whose they are; null: of who looks
/// @param changeable whether who looks may rename and delete them
record ViewGroup(@Nullable Project project, List<SavedView> views, boolean changeable) {

    ViewGroup {
        views = List.copyOf(views);
    }
}
