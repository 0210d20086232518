package org.daybook.files.attachment;

import org.daybook.files.BlobStore;

/// A stored file beside the clean one that was made of it; both are the same where there was nothing to take out.
///
/// @param removed what was taken out, in words; empty if nothing was
record Photo(BlobStore.Blob original, BlobStore.Blob clean, String removed) {

    boolean isChanged() {
        return !original.sha256().equals(clean.sha256());
    }
}
