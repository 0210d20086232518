package org.daybook.search.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.daybook.shared.change.Changed;

/// Makes the index documents of one kind of thing from the database. One implementation per kind is all that search
/// needs.
public interface SearchableSource {

    /// The kind that it alone makes documents of.
    Changed.Kind kind();

    /// How many there are, about; for the progress of a rebuild.
    long count();

    /// Ids after a given one, ascending; empty at the end.
    List<Long> idsAfter(long id, int limit);

    /// The documents of these things as they are now, in a fixed number of queries. What is missing cannot be searched.
    Map<Long, Document> documents(Collection<Long> ids);
}
