package org.daybook.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// Refuses a request before any controller is reached.
public final class Problems {

    private Problems() {
    }

    /// Answers with [ErrorPage], which is a problem document for programs and a page in words for people.
    ///
    /// @param detail what happened, what was kept, what to do
    public static void send(HttpServletRequest request, HttpServletResponse response, HttpStatus status,
            String detail) throws IOException {
        request.setAttribute(ErrorPage.PROBLEM, ProblemDetail.forStatusAndDetail(status, detail));
        response.sendError(status.value());
    }
}
