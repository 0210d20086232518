package org.daybook.shared.change;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.Said;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/// Tells what the database refuses because somebody else was faster from what it could never keep.
public final class LostRace {

    private static final String TWICE = "23505";
    /// Of a row that refers to one that is not there: of both databases, and of H2 alone.
    private static final Set<String> REFERENCES = Set.of("23503", "23506");

    private LostRace() {
    }

    /// What to tell whoever lost: a value is there twice, or refers to what is no more. Empty for a value that cannot
    /// be kept.
    public static Optional<ChangedSinceException> in(DataIntegrityViolationException refused) {
        String state = NestedExceptionUtils.getMostSpecificCause(refused) instanceof SQLException cause
                ? Objects.requireNonNullElse(cause.getSQLState(), "") : "";
        if (refused instanceof DuplicateKeyException || state.equals(TWICE)) {
            return Optional.of(new ChangedSinceException(Said.of("said.shared.saved-twice")));
        }
        return REFERENCES.contains(state)
                ? Optional.of(new ChangedSinceException(Said.of("said.shared.overtaken"))) : Optional.empty();
    }
}
