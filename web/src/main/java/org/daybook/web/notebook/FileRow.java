package org.daybook.web.notebook;

import java.util.Locale;
import org.daybook.notebook.Attachment;

/// A file of an entry in a list.
///
/// @param markdown how a text shows or links it
public record FileRow(long id, String name, String address, String type, String size, long bytes, String sha256, boolean picture, boolean isPublic,
                      String markdown) {

    static FileRow of(Attachment file) {
        return new FileRow(file.id(), file.fileName(), file.path(), file.mediaType(), size(file.size()), file.size(), file.sha256(),
                file.isPicture(), file.isPublic(), EntryDesk.markdown(file).strip());
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
