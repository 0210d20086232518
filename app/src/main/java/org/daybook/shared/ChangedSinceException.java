package org.daybook.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says that a thing is not any more what somebody saw when they decided to change it: another was faster. Nothing was
/// changed.
public class ChangedSinceException extends RuntimeException implements Said.Saying {

    private final transient @Nullable Said said;

    /// @param message what it was expected to be and what it is now, in words for the one who asked
    public ChangedSinceException(String message) {
        super(message);
        this.said = null;
    }

    /// @param said the same, in the language of the one who asked
    public ChangedSinceException(Said said) {
        super(said.english());
        this.said = said;
    }

    @Override
    public Optional<Said> said() {
        return Optional.ofNullable(said);
    }
}
