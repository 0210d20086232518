package org.daybook.shared;

import java.util.Optional;

/// Says that a thing is not any more what somebody saw when they decided to change it: another was faster. Nothing was
/// changed.
public class ChangedSinceException extends RuntimeException implements Said.Saying {

    private final transient Said said;

    /// @param said what it was expected to be and what it is now, in words for the one who asked
    public ChangedSinceException(Said said) {
        super(said.english());
        this.said = said;
    }

    @Override
    public Optional<Said> said() {
        return Optional.of(said);
    }
}
