package org.daybook.chem.worker.protocol;

import java.io.DataInputStream;
import java.io.IOException;

/// Takes the answer of a task while it comes in; may leave the rest of it unread.
@FunctionalInterface
public interface AnswerReader<T> {

    /// Blocks until enough has come. What it throws ends the task, and what is not read is thrown away.
    T read(DataInputStream answer) throws IOException;
}
