package org.daybook.shared;

import java.time.Instant;

/// Says that a thing was public and was taken back for good; its address stays and says so.
public class GoneException extends RuntimeException {

    private final String reason;
    private final Instant at;

    /// @param message what is gone and why, in words for whoever asks
    /// @param reason why, as it was given by the one who took it back
    /// @param at since when
    public GoneException(String message, String reason, Instant at) {
        super(message);
        this.reason = reason;
        this.at = at;
    }

    /// As it was given by the one who took it back; shown to everybody.
    public String reason() {
        return reason;
    }

    /// Since when it is gone.
    public Instant at() {
        return at;
    }
}
