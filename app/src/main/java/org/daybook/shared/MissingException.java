package org.daybook.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says that a thing does not exist, or not for the one who asks: hidden things are missing too.
public class MissingException extends RuntimeException implements Said.Saying {

    private final transient @Nullable Said said;

    /// @param message what there is not, naming it as it was asked for, for the one who asks; without a translation
    public MissingException(String message) {
        super(message);
        this.said = null;
    }

    /// @param said what there is not, naming it as it was asked for, for the one who asks
    public MissingException(Said said) {
        super(said.english());
        this.said = said;
    }

    @Override
    public Optional<Said> said() {
        return Optional.ofNullable(said);
    }
}
