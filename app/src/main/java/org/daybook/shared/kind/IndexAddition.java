package org.daybook.shared.kind;

import java.util.Map;

/// What a feature knows of things of another's kind, which is further right and does not know it: results of compounds,
/// their place in a campaign. A bean is all that search needs.
public interface IndexAddition {

    /// The kind whose documents it adds to.
    String kind();

    /// Adds what it knows, in a fixed number of queries.
    ///
    /// @param documents by id
    void addTo(Map<Long, IndexDocument> documents);
}
