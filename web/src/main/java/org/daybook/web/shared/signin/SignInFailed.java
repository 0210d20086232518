package org.daybook.web.shared.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.daybook.web.shared.error.ErrorPage;
import org.daybook.web.shared.error.TooManyAttemptsException;
import org.daybook.web.shared.language.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Shows the sign-in page again, which says that it failed but not why, and keeps where the person wanted to go. After
/// too many attempts it says when the next one is possible.
public class SignInFailed implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof TooManyAttemptsException tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfter().toSeconds()));
            request.setAttribute(
                    ErrorPage.PROBLEM,
                    ProblemDetail.forStatusAndDetail(
                            HttpStatus.TOO_MANY_REQUESTS, Words.said(tooMany.said(), request)));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        if (failure instanceof InternalAuthenticationServiceException broken) {
            throw broken; // the password was not looked at
        }
        response.sendRedirect("/login?failed&next="
                + URLEncoder.encode(BackToPage.safe(request.getParameter("next")), StandardCharsets.UTF_8));
    }
}
