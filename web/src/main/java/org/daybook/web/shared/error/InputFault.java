package org.daybook.web.shared.error;

import java.util.stream.Collectors;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;
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

    static Said ofBody(HttpMessageNotReadableException e) {
        if (!(NestedExceptionUtils.getRootCause(e) instanceof JacksonException fault)) {
            return Said.of("said.web.the-body-is-missing-or-cannot");
        }
        return JsonFault.ofBody(fault);
    }

    /// Says what is read in place of it.
    static Said ofMediaType(HttpMediaTypeNotSupportedException e) {
        String read = e.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .distinct()
                .collect(Collectors.joining(" | "));
        return read.isEmpty() ? Said.of("said.web.the-content-type-is-none-that")
                : Said.of("said.web.the-content-type-is-none-that-2", read);
    }

    static Said ofParameter(TypeMismatchException e) {
        String name = e instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(e.getPropertyName());
        return refused(name, e.getValue());
    }

    static Said ofForm(MethodArgumentNotValidException e) {
        return e.getBindingResult().getFieldErrors().stream()
                .map((FieldError error) -> refused(error.getField(), error.getRejectedValue()))
                .distinct()
                .reduce((first, second) -> Said.of("said.shared.one-and-then-another", first, second))
                .orElseGet(() -> Said.plain(""));
    }

    private static Said refused(String name, @Nullable Object value) {
        return value instanceof MultipartFile
                ? Said.of("said.web.a-file-cannot-be-the-value", name)
                : Said.of("said.web.cannot-be-the-value-of", JsonFault.shorten(String.valueOf(value)), name);
    }
}
