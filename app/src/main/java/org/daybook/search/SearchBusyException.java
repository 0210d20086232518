package org.daybook.search;

import java.time.Duration;
import java.util.Optional;
import org.daybook.shared.Said;

/// Says that too many heavy searches are waiting already, and when to come again.
public class SearchBusyException extends RuntimeException implements Said.Saying {

    private final transient Duration retryAfter;

    /// @param retryAfter how long to wait before asking again; told in whole seconds
    public SearchBusyException(Duration retryAfter) {
        super(said(retryAfter).english());
        this.retryAfter = retryAfter;
    }

    private static Said said(Duration wait) {
        return Said.of("said.search.too-many-structure-searches-are-running", wait.toSeconds());
    }

    @Override
    public Optional<Said> said() {
        return Optional.of(said(retryAfter));
    }

    /// For the header `Retry-After`.
    public Duration retryAfter() {
        return retryAfter;
    }
}
