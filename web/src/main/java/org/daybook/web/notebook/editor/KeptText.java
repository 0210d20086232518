package org.daybook.web.notebook.editor;

import java.time.Instant;
import org.daybook.notebook.editing.WorkingCopy;

/// A text that a window of the editor kept and nobody saved.
///
/// @param id what it is opened and dropped by
/// @param savedAt when it was last kept
record KeptText(long id, Instant savedAt) {

    static KeptText of(WorkingCopy copy) {
        return new KeptText(copy.id(), copy.savedAt());
    }
}
