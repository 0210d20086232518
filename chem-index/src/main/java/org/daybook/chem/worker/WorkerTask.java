package org.daybook.chem.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// Work for a worker process. It is made anew for each request, by a constructor without parameters, in the process
/// that does it.
///
/// A task keeps nothing, starts no thread and prints nothing that matters. Whatever it throws becomes a
/// [WorkerException] of the asker; it may also crash, loop or take all memory, which ends the process and nothing
/// else.
@FunctionalInterface
public interface WorkerTask {

    /// Does the work.
    ///
    /// @param request what the asker wrote, to its end
    /// @param answer taken by the asker while it is written; throws [IOException] when the asker wants no more
    void run(DataInputStream request, DataOutputStream answer) throws IOException;
}
