package org.daybook.search;

import java.time.Duration;

/// Says that too many heavy searches are waiting already, and when to come again.
public class SearchBusyException extends RuntimeException {

    private final transient Duration retryAfter;

    public SearchBusyException(Duration retryAfter) {
        super("Too many structure searches are running; try again in " + retryAfter.toSeconds() + " s");
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
