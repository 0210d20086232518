package org.daybook.web.shared.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/// Says of a form whose session is over (or that another site sent) that nothing was changed and how to go on. A text
/// that was written in it comes back, so that it can be copied.
@Component
class ExpiredForm implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.FORBIDDEN,
                "This form is no longer valid: your session has ended. Nothing was changed. Sign in in another tab,"
                        + " then go back and send it again.");
        String text = request.getParameter("text");
        if (text != null && !text.isBlank()) {
            problem.setProperty("kept", text);
        }
        request.setAttribute(ErrorPage.PROBLEM, problem);
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
