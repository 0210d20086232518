package org.daybook.people.need;

import java.util.List;
import org.daybook.shared.id.ProjectId;
import org.jspecify.annotations.Nullable;

/// What a feature knows that is needed. One bean a kind; [org.springframework.core.annotation.Order] says which come
/// first.
public interface NeedSource {

    /// The newest at most, in a fixed number of queries; only what everybody sees.
    ///
    /// @param project whose needs, or null for those of all projects
    List<Need> needs(@Nullable ProjectId project, int most);
}
