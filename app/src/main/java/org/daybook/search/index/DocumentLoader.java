package org.daybook.search.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.daybook.search.document.SearchableSource;
import org.daybook.search.log.ChangeLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Loads documents so that one thing that cannot be indexed does not hold up the others.
@Component
class DocumentLoader {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentLoader.class);

    private final ChangeLog log;
    private final AtomicLong skipped = new AtomicLong();

    DocumentLoader(ChangeLog log) {
        this.log = log;
    }

    /// How many things were left out because they could not be made into documents.
    long skipped() {
        return skipped.get();
    }

    /// The documents of these things; if the whole batch fails each is tried alone, and those that fail again are left
    /// out.
    Map<Long, Document> load(SearchableSource source, Collection<Long> ids) {
        try {
            return source.documents(ids);
        } catch (RuntimeException | StackOverflowError e) { // whatever it is, one bad thing costs no other its place
            LOG.warn(
                    "Loading {} things of kind {} for search failed; trying one by one: {}",
                    ids.size(),
                    source.kind(),
                    e.toString());
            return oneByOne(source, ids);
        }
    }

    private Map<Long, Document> oneByOne(SearchableSource source, Collection<Long> ids) {
        Map<Long, Document> documents = new HashMap<>();
        for (long id : ids) {
            try {
                documents.putAll(source.documents(List.of(id)));
            } catch (RuntimeException | StackOverflowError e) { // told below, and the rest of the batch goes on
                // Throws when it is the database that is away: then nothing is skipped, the batch comes again.
                log.current();
                skipped.incrementAndGet();
                LOG.error("{} {} cannot be indexed and is left out of search until it changes", source.kind(), id, e);
            }
        }
        return documents;
    }
}
