package org.daybook.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says that one field of a request cannot be accepted, in words for the person who sent it.
public class InvalidInputException extends RuntimeException implements Said.Saying {

    private final String field;
    private final transient @Nullable Said said;

    /// For words that have no translation: what a library or another site said.
    ///
    /// @param field the name of the form field or JSON property
    /// @param message what is wrong, naming the value, and what would be right
    public InvalidInputException(String field, String message) {
        super(message);
        this.field = field;
        this.said = null;
    }

    /// @param field the name of the form field or JSON property
    /// @param said what is wrong, naming the value, and what would be right
    public InvalidInputException(String field, Said said) {
        super(said.english());
        this.field = field;
        this.said = said;
    }

    /// The name of the form field or JSON property, as the page and the problem body show it.
    public String field() {
        return field;
    }

    @Override
    public Optional<Said> said() {
        return Optional.ofNullable(said);
    }
}
