package org.daybook.notebook;

import org.daybook.shared.BlobReferences;
import org.springframework.stereotype.Component;

/// The files of entries need their bytes, those of redacted entries too: their revisions name them.
@Component
class AttachmentBlobs implements BlobReferences {

    private final AttachmentRepository attachments;

    AttachmentBlobs(AttachmentRepository attachments) {
        this.attachments = attachments;
    }

    @Override
    public boolean refersTo(String sha256) {
        return attachments.needs(sha256);
    }
}
