package org.daybook.chem.worker;

/// Says why a task has no answer.
public final class WorkerException extends RuntimeException {

    private final Kind kind;
    private final boolean untouched;

    WorkerException(Kind kind, String reason) {
        this(kind, reason, false);
    }

    /// @param untouched whether nothing of an answer had come
    WorkerException(Kind kind, String reason, boolean untouched) {
        super(reason);
        this.kind = kind;
        this.untouched = untouched;
    }

    /// Whether the task can be tried again without its asker noticing, and may have died of something else.
    boolean deservesAnotherTry() {
        return kind == Kind.DEATH && untouched;
    }

    public Kind kind() {
        return kind;
    }

    /// The reason as part of a sentence: `reading it took longer than 5 s`.
    public String reason() {
        return String.valueOf(getMessage());
    }

    /// Whether the same request is likely to find an answer later.
    public boolean isPassing() {
        return kind == Kind.UNAVAILABLE;
    }

    /// The ways to have no answer.
    public enum Kind {
        /// The task used up its processor time, or did not move for several times as long.
        TIME,
        /// The task used up the memory of its process.
        MEMORY,
        /// The task ended its process, twice if that could have been something else's doing.
        DEATH,
        /// The request did one of these a short time ago and was not tried again.
        REPEATED,
        /// The task threw an exception; the reason is its own.
        FAULT,
        /// No process was free, or none could be started.
        UNAVAILABLE
    }
}
