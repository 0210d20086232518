package org.daybook.chem.worker;

/// Says that nobody could look at a request: all workers are busy, none could be started, or one was ended from outside
/// while it had the request. Nothing is said about the request, which may find its answer later.
public final class NoWorkerException extends RuntimeException {

    /// @param reason a sentence for people
    public NoWorkerException(String reason) {
        super(reason);
    }

    NoWorkerException(String reason, Exception cause) {
        super(reason, cause);
    }

    /// What stood in the way, for the log.
    public String obstacle() {
        return String.valueOf(getCause() == null ? getMessage() : getCause().getMessage());
    }
}
