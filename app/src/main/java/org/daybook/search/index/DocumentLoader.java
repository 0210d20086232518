package org.daybook.search.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.daybook.search.document.LuceneDocuments;
import org.daybook.search.log.ChangeLog;
import org.daybook.shared.kind.ContentKind;
import org.daybook.shared.kind.Kinds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Loads documents so that one thing that cannot be indexed does not hold up the others.
@Component
class DocumentLoader {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentLoader.class);

    private final ChangeLog log;
    private final Kinds kinds;
    private final LuceneDocuments lucene;
    private final AtomicLong skipped = new AtomicLong();

    DocumentLoader(ChangeLog log, Kinds kinds, LuceneDocuments lucene) {
        this.log = log;
        this.kinds = kinds;
        this.lucene = lucene;
    }

    /// How many things were left out because they could not be made into documents.
    long skipped() {
        return skipped.get();
    }

    /// The documents of these things; if the whole batch fails each is tried alone, and those that fail again are left
    /// out.
    Map<Long, Document> load(ContentKind kind, Collection<Long> ids) {
        try {
            return documents(kind, ids);
        } catch (RuntimeException | StackOverflowError e) { // whatever it is, one bad thing costs no other its place
            LOG.warn(
                    "Loading {} things of kind {} for search failed; trying one by one: {}",
                    ids.size(),
                    kind.name(),
                    e.toString());
            return oneByOne(kind, ids);
        }
    }

    private Map<Long, Document> documents(ContentKind kind, Collection<Long> ids) {
        return lucene.of(kinds.documents(kind, ids).values());
    }

    private Map<Long, Document> oneByOne(ContentKind kind, Collection<Long> ids) {
        Map<Long, Document> documents = new HashMap<>();
        for (long id : ids) {
            try {
                documents.putAll(documents(kind, List.of(id)));
            } catch (RuntimeException | StackOverflowError e) { // told below, and the rest of the batch goes on
                // Throws when it is the database that is away: then nothing is skipped, the batch comes again.
                log.current();
                skipped.incrementAndGet();
                LOG.error("{} {} cannot be indexed and is left out of search until it changes", kind.name(), id, e);
            }
        }
        return documents;
    }
}
