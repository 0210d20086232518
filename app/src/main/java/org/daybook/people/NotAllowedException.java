package org.daybook.people;

import java.util.Optional;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// Says that the actor may not do this, in words for them.
public class NotAllowedException extends RuntimeException implements Said.Saying {

    private final transient @Nullable Said said;

    /// @param message what is needed, for the one who may not; without a translation
    public NotAllowedException(String message) {
        super(message);
        this.said = null;
    }

    /// @param said what is needed, for the one who may not; the page and the API show it
    public NotAllowedException(Said said) {
        super(said.english());
        this.said = said;
    }

    @Override
    public Optional<Said> said() {
        return Optional.ofNullable(said);
    }
}
