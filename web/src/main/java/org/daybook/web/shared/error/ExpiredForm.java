package org.daybook.web.shared.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.daybook.web.shared.language.Languages;
import org.daybook.web.shared.language.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/// Says of a form whose session is over (or that another site sent) that nothing was changed and how to go on. A text
/// that was written in it comes back, so that it can be copied.
@Component
class ExpiredForm implements AccessDeniedHandler {

    private final Words words;

    ExpiredForm(Words words) {
        this.words = words;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.FORBIDDEN, words.in(Languages.of(request)).of("error.problem.expired-form"));
        String text = request.getParameter("text");
        if (text != null && !text.isBlank()) {
            problem.setProperty("kept", text);
        }
        request.setAttribute(ErrorPage.PROBLEM, problem);
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
