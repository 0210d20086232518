package org.daybook.chem.worker;

import java.io.IOException;

/// A process ended in the middle of a task, and neither its time nor its memory was used up.
final class LostWorkerException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean killed;
    private final boolean untouched;

    /// @param killed whether somebody else ended the process; else it broke down
    /// @param untouched whether nothing of an answer had come, so that another process can do the task unnoticed
    LostWorkerException(boolean killed, boolean untouched) {
        super(killed ? "ended from outside" : "broke down");
        this.killed = killed;
        this.untouched = untouched;
    }

    boolean isKilled() {
        return killed;
    }

    boolean isUntouched() {
        return untouched;
    }
}
