package org.daybook.web.shared.error;

import java.util.stream.Collectors;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;

/// Says what of a request could not be read, in words that name the place and no class of ours.
final class InputFault {

    private InputFault() {
    }

    static String ofBody(HttpMessageNotReadableException e) {
        if (!(NestedExceptionUtils.getRootCause(e) instanceof JacksonException fault)) {
            return "The body is missing or cannot be read; send a JSON object";
        }
        String words = JsonFault.words(fault);
        return words.startsWith("it ") ? "The body" + words.substring(2) : words;
    }

    /// Says what is read in place of it.
    static String ofMediaType(HttpMediaTypeNotSupportedException e) {
        String read = e.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .distinct()
                .collect(Collectors.joining(" or "));
        return "The Content-Type is none that is read here" + (read.isEmpty() ? "" : "; send " + read);
    }

    static String ofParameter(TypeMismatchException e) {
        String name = e instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(e.getPropertyName());
        return refused(name, e.getValue());
    }

    static String ofForm(MethodArgumentNotValidException e) {
        return e.getBindingResult().getFieldErrors().stream()
                .map((FieldError error) -> refused(error.getField(), error.getRejectedValue()))
                .distinct().collect(Collectors.joining("; "));
    }

    private static String refused(String name, @org.jspecify.annotations.Nullable Object value) {
        String shown = "\"" + JsonFault.shorten(String.valueOf(value)) + "\"";
        return (value instanceof MultipartFile ? "A file" : shown) + " cannot be the value of \"" + name + "\"";
    }
}
