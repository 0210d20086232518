package org.daybook.web.notebook.editor;

import java.util.Locale;
import java.util.Set;
import org.daybook.files.attachment.Attachment;
import org.daybook.people.Actor;
import org.jspecify.annotations.Nullable;

/// A file of an entry in a list.
///
/// @param markdown how a text shows or links it
/// @param removed what was taken out of a photo, in words; empty if nothing was
/// @param original address of the photo as it was sent, or null if there is no other one or the reader may not have it
/// @param withheld whether only members get it
/// @param damaged whether its bytes were found to be damaged and are not given out
public record AttachmentDocument(
        long id,
        String name,
        String address,
        String type,
        String size,
        long bytes,
        String sha256,
        boolean picture,
        boolean isPublic,
        String markdown,
        String removed,
        @Nullable String original,
        boolean withheld,
        boolean damaged) {

    /// As the actor may see it, with its bytes taken to be whole.
    public static AttachmentDocument of(Attachment file, Actor actor) {
        return of(file, actor, Set.of());
    }

    /// @param damaged SHA-256 of the files that were found to be damaged
    public static AttachmentDocument of(Attachment file, Actor actor, Set<String> damaged) {
        String original = file.original().isPresent() && file.isOpenTo(actor)
                ? file.path().replaceFirst("^(/attachments/\\d+)/", "$1/original/") : null;
        return new AttachmentDocument(
                file.id(),
                file.fileName(),
                file.path(),
                file.mediaType(),
                size(file.size()),
                file.size(),
                file.sha256(),
                file.isPicture(),
                file.isPublic(),
                EntryDesk.markdown(file).strip(),
                file.removed(),
                original,
                file.isWithheld(),
                damaged.contains(file.publicFile().sha256()));
    }

    /// Bytes as people say them, in steps of 1000.
    static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.0f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
