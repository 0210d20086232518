package org.daybook.web.shared.error;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/// Too many wrong passwords; the one that came with this attempt was not looked at.
public class TooManyAttemptsException extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    /// @param retryAfter how long until the next attempt is looked at
    public TooManyAttemptsException(Duration retryAfter) {
        super("Too many attempts to sign in have failed; the next one is possible in " + words(retryAfter));
        this.retryAfter = retryAfter;
    }

    /// Whole seconds, at least one.
    public Duration retryAfter() {
        return retryAfter;
    }

    private static String words(Duration time) {
        return time.toSeconds() < 120 ? time.toSeconds() + " seconds" : (time.toSeconds() + 59) / 60 + " minutes";
    }
}
