package org.daybook.web.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.daybook.search.SearchBusyException;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Sends a search away when too many are waiting: 429, and when to come again.
@ControllerAdvice
@Order(0)
class BusyAdvice {

    private final Words words;

    BusyAdvice(Words words) {
        this.words = words;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> busy(SearchBusyException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfter().toSeconds()));
        String path = request.getRequestURI();
        if (!path.startsWith("/api/") && !path.endsWith(".json")) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return null;
        }
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, words.said(e));
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
