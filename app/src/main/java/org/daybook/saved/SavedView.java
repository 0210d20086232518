package org.daybook.saved;

import java.time.Instant;
import java.util.Optional;
import org.daybook.shared.id.ProjectId;
import org.daybook.shared.id.Thing;

/// An address of a list or search of this site under a name.
///
/// @param name 1 to [SavedViews#MAX_NAME] characters of one line
/// @param address path and query, such as `/compounds?view=table&columns=mass`; leads nowhere else
/// @param project whose it is; empty if it is one person's own
public record SavedView(long id, String name, String address, Optional<ProjectId> project, Instant savedAt) {

    /// As in [Thing#kind()].
    public static final String KIND = "view";

    /// The page of what it has found.
    public String path() {
        return path(id);
    }

    static String path(long id) {
        return "/views/" + id;
    }

    static Thing thing(long id) {
        return new Thing(KIND, id);
    }
}
