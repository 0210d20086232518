package org.daybook.shared;

/// Says that one field of a request cannot be accepted, in words for the person who sent it.
public class InvalidInputException extends RuntimeException {

    private final String field;

    /// @param field the name of the form field or JSON property
    /// @param message what is wrong, naming the value, and what would be right
    public InvalidInputException(String field, String message) {
        super(message);
        this.field = field;
    }

    /// The name of the form field or JSON property, as the page and the problem body show it.
    public String field() {
        return field;
    }
}
