package org.daybook.chem.worker;

import org.daybook.chem.worker.protocol.AnswerReader;

/// Where tasks are done: in this process ([InProcess]) or in others ([WorkerPool]).
@FunctionalInterface
public interface TaskRunner {

    /// Does one task and gives its answer to `reader`, on the caller's thread. It waits first for a place to work at,
    /// which may have to be made; that time is nobody's fault and has a limit of its own.
    ///
    /// @throws WorkerException if there is no answer, in words
    /// @throws NoWorkerException if nobody could look at it
    <T> T run(Class<? extends WorkerTask> task, byte[] request, AnswerReader<T> reader);
}
