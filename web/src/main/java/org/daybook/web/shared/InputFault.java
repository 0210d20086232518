package org.daybook.web.shared;

import java.util.stream.Collectors;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;

/// Says what of a request could not be read, in words that name the place and no class of ours.
final class InputFault {

    private static final int SHOWN = 60;

    private InputFault() {
    }

    static String ofBody(HttpMessageNotReadableException e) {
        if (!(NestedExceptionUtils.getRootCause(e) instanceof JacksonException fault)) {
            return "The body is missing or cannot be read; send a JSON object";
        }
        if (fault instanceof StreamReadException) {
            return "The body is not JSON" + at(fault.getLocation());
        }
        String path = fault.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        return (path.isEmpty() ? "The body is not a JSON object" : "\"" + shorten(path) + "\" has a value of another kind than it may have") + at(fault.getLocation());
    }

    private static String at(TokenStreamLocation place) {
        return place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
    }

    static String ofParameter(TypeMismatchException e) {
        String name = e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : String.valueOf(e.getPropertyName());
        return refused(name, e.getValue());
    }

    static String ofForm(MethodArgumentNotValidException e) {
        return e.getBindingResult().getFieldErrors().stream()
                .map((FieldError error) -> refused(error.getField(), error.getRejectedValue()))
                .distinct().collect(Collectors.joining("; "));
    }

    private static String refused(String name, @org.jspecify.annotations.Nullable Object value) {
        return "\"" + shorten(String.valueOf(value)) + "\" cannot be the value of \"" + name + "\"";
    }

    private static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
