package org.daybook.comment;

import java.util.Optional;
import org.daybook.shared.Said;

/// Says that a person has written as many comments within an hour as one may.
public class TooManyCommentsException extends RuntimeException implements Said.Saying {

    private final transient Said said;

    TooManyCommentsException(int anHour) {
        this(Said.of("said.comment.you-have-written-as-many", anHour));
    }

    private TooManyCommentsException(Said said) {
        super(said.english());
        this.said = said;
    }

    @Override
    public Optional<Said> said() {
        return Optional.of(said);
    }
}
