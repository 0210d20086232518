package org.daybook.chem.worker;

/// Where tasks are done: in this process ([InProcess]) or in others ([WorkerPool]).
public interface TaskRunner {

    /// Does one task and gives its answer to `reader`, on the caller's thread.
    ///
    /// @throws WorkerException if there is no answer, in words
    default <T> T run(Class<? extends WorkerTask> task, byte[] request, AnswerReader<T> reader) {
        try (Place place = place()) {
            return place.run(task, request, reader);
        }
    }

    /// Waits for a place to work at, which may have to be made. The time spent here is nobody's fault; what
    /// [Place#run] takes is the task's own.
    ///
    /// @throws WorkerException if none becomes free in time
    Place place();

    /// A place that is the caller's alone until it is closed.
    interface Place extends AutoCloseable {

        /// As [TaskRunner#run], here and now.
        <T> T run(Class<? extends WorkerTask> task, byte[] request, AnswerReader<T> reader);

        @Override
        void close();
    }
}
