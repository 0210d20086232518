package org.daybook.saved;

import java.time.Instant;
import java.util.Optional;
import org.daybook.shared.id.ProjectId;

/// An address of a list or search of this site under a name.
///
/// @param name 1 to [SavedViews#MAX_NAME] characters of one line
/// @param address path and query, such as `/compounds?view=table&columns=mass`; leads nowhere else
/// @param project whose it is; empty if it is one person's own
public record SavedView(long id, String name, String address, Optional<ProjectId> project, Instant savedAt) {
}
