package org.daybook.notebook.entry;

import org.daybook.shared.OverLimitException;
import org.daybook.shared.id.NotebookId;
import org.jspecify.annotations.Nullable;

/// An entry to be written.
///
/// @param notebook where it belongs
/// @param content what it says
/// @param publish whether it goes public at once; otherwise it is a draft until its author or the evening publishes it
/// @param onHold whether the evening leaves it alone
/// @param formToken the same for two sendings of one form, so that they make one entry; null where nothing is sent
///     twice
public record NewEntry(
        NotebookId notebook, EntryContent content, boolean publish, boolean onHold, @Nullable String formToken) {

    /// Characters of a form token.
    public static final int MAX_TOKEN = 64;

    /// @throws OverLimitException naming the field that cannot be accepted
    public NewEntry {
        if (formToken != null) {
            OverLimitException.requireText("formToken", formToken, MAX_TOKEN);
        }
    }

    /// A published entry.
    public static NewEntry published(NotebookId notebook, EntryContent content) {
        return new NewEntry(notebook, content, true, false, null);
    }

    /// A draft that the evening will publish.
    public static NewEntry draft(NotebookId notebook, EntryContent content) {
        return new NewEntry(notebook, content, false, false, null);
    }
}
