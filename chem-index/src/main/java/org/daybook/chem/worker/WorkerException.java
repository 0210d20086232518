package org.daybook.chem.worker;

/// Says why a task has no answer, by its own doing: where nobody looked at it, there is a [NoWorkerException].
public final class WorkerException extends RuntimeException {

    private final Kind kind;

    WorkerException(Kind kind, String reason) {
        super(reason);
        this.kind = kind;
    }

    /// Which of the ways it was; never that nobody looked at the task.
    public Kind kind() {
        return kind;
    }

    /// The reason as part of a sentence: `reading it took longer than 5 s`.
    public String reason() {
        return String.valueOf(getMessage());
    }

    /// The ways to have no answer.
    public enum Kind {
        /// The task used up its processor time.
        TIME,
        /// The task had several times as long by the clock and came to no end; its processor time was not used up.
        STANDSTILL,
        /// The task used up the memory of its process.
        MEMORY,
        /// The task ended its process, twice if that could have been something else's doing.
        DEATH,
        /// The request did one of these a short time ago and was not tried again.
        REPEATED,
        /// The task threw an exception; the reason is its own.
        FAULT
    }
}
