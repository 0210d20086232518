package org.daybook.web.shared.error;

import java.time.Duration;
import org.daybook.shared.Said;
import org.springframework.security.core.AuthenticationException;

/// Too many wrong passwords; the one that came with this attempt was not looked at.
public class TooManyAttemptsException extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    /// @param retryAfter how long until the next attempt is looked at
    public TooManyAttemptsException(Duration retryAfter) {
        super(said(retryAfter).english());
        this.retryAfter = retryAfter;
    }

    /// Whole seconds, at least one.
    public Duration retryAfter() {
        return retryAfter;
    }

    /// When the next attempt is possible.
    public Said said() {
        return said(retryAfter);
    }

    private static Said said(Duration wait) {
        return wait.toSeconds() < 120
                ? Said.of("said.web.too-many-attempts-to-sign-in", wait.toSeconds())
                : Said.of("said.web.too-many-attempts-to-sign-in-2", (wait.toSeconds() + 59) / 60);
    }
}
