package org.daybook.writing.correction;

import java.util.Collection;
import java.util.Map;

/// A kind of things that are corrected: what its feature says of it, so that the history can lead there. One bean a
/// kind.
public interface CorrectedKind {

    /// As in [org.daybook.shared.id.Thing#kind()].
    String kind();

    /// The paths of their pages by id, in a fixed number of queries; things that are gone are left out.
    Map<Long, String> paths(Collection<Long> ids);
}
