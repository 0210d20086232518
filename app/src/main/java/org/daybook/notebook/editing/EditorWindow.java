package org.daybook.notebook.editing;

import org.daybook.shared.OverLimitException;

/// One opened editor: what is typed in it is kept under its name, beside what other windows keep.
///
/// @param name up to 64 characters, drawn anew each time an editor is opened
/// @param goesOnFrom the copy whose text it was opened with, as `id@milliseconds` of when that was kept; empty if none
public record EditorWindow(String name, String goesOnFrom) {

    static final int MAX_NAME = 64;

    public EditorWindow {
        name = OverLimitException.requireText("token", name, MAX_NAME);
        goesOnFrom = OverLimitException.requireText("from", goesOnFrom, MAX_NAME);
    }

    /// How a window that is opened with this copy says so.
    public static String goingOnFrom(WorkingCopy copy) {
        return copy.id() + "@" + copy.savedAt().toEpochMilli();
    }

    /// Whether this is the copy that the window was opened with, and nobody has typed into it since.
    boolean takesOver(WorkingCopy copy) {
        return goingOnFrom(copy).equals(goesOnFrom);
    }
}
