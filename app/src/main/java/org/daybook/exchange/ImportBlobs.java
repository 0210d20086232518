package org.daybook.exchange;

import org.daybook.shared.BlobReferences;
import org.springframework.stereotype.Component;

/// Imports need their files until they are taken back.
@Component
class ImportBlobs implements BlobReferences {

    private final ImportStore store;

    ImportBlobs(ImportStore store) {
        this.store = store;
    }

    @Override
    public boolean refersTo(String sha256) {
        return store.needs(sha256);
    }
}
