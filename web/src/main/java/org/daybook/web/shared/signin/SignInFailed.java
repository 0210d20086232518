package org.daybook.web.shared.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.daybook.people.People;
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
/// too many attempts it says when the next one is possible. Who has turned on two-factor sign-in goes on to the page
/// for the code.
public class SignInFailed implements AuthenticationFailureHandler {

    private final People people;
    private final SealedCookies cookies;

    /// @param cookies where a browser keeps that the password was right
    public SignInFailed(People people, SealedCookies cookies) {
        this.people = people;
        this.cookies = cookies;
    }

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
        if (failure instanceof CodeNeededException half) {
            PasswordTyped typed = PasswordTyped.of(people.find(half.person()).orElseThrow(),
                    BackToPage.safe(request.getParameter("next")));
            cookies.put(PasswordTyped.COOKIE, typed.texts(), PasswordTyped.LIFETIME, request, response);
            response.sendRedirect(PasswordTyped.PAGE);
            return;
        }
        response.sendRedirect("/login?failed&next="
                + URLEncoder.encode(BackToPage.safe(request.getParameter("next")), StandardCharsets.UTF_8));
    }
}
