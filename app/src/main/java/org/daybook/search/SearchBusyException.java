package org.daybook.search;

import java.time.Duration;

/// Says that too many heavy searches are waiting already, and when to come again.
public class SearchBusyException extends RuntimeException {

    private final transient Duration retryAfter;

    /// @param retryAfter how long to wait before asking again; told in whole seconds
    public SearchBusyException(Duration retryAfter) {
        super("Too many structure searches are running; try again in " + retryAfter.toSeconds() + " s");
        this.retryAfter = retryAfter;
    }

    /// For the header `Retry-After`.
    public Duration retryAfter() {
        return retryAfter;
    }
}
