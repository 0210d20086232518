package org.daybook.shared;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says that a thing was public and was taken back for good; its address stays and says so.
public class GoneException extends RuntimeException implements Said.Saying {

    private final transient @Nullable Said said;
    private final String reason;
    private final Instant at;
    private final @Nullable String instead;

    /// @param message what is gone and why, in words for whoever asks; without a translation
    /// @param reason why, as it was given by the one who took it back
    /// @param at since when
    public GoneException(String message, String reason, Instant at) {
        super(message);
        this.said = null;
        this.reason = reason;
        this.at = at;
        this.instead = null;
    }

    /// @param said what is gone and why, in words for whoever asks
    /// @param reason why, as it was given by the one who took it back
    /// @param at since when
    public GoneException(Said said, String reason, Instant at) {
        this(said, reason, at, null);
    }

    /// @param instead path of the page that stands in its place, or null
    public GoneException(Said said, String reason, Instant at, @Nullable String instead) {
        super(said.english());
        this.said = said;
        this.reason = reason;
        this.at = at;
        this.instead = instead;
    }

    @Override
    public Optional<Said> said() {
        return Optional.ofNullable(said);
    }

    /// As it was given by the one who took it back; shown to everybody.
    public String reason() {
        return reason;
    }

    /// Path of the page that stands in its place; empty if there is none.
    public Optional<String> instead() {
        return Optional.ofNullable(instead);
    }

    /// Since when it is gone.
    public Instant at() {
        return at;
    }
}
