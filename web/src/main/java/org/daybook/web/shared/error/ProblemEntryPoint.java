package org.daybook.web.shared.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.daybook.shared.Said;
import org.daybook.web.shared.language.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/// Answers an API request that lacks good credentials with a problem document.
public class ProblemEntryPoint implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof TooManyAttemptsException tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfter().toSeconds()));
            write(request, response, HttpStatus.TOO_MANY_REQUESTS, tooMany.said());
            return;
        }
        if (failure instanceof InternalAuthenticationServiceException broken) {
            throw broken; // the password was not looked at
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Daybook\"");
        write(request, response, HttpStatus.UNAUTHORIZED, failure instanceof Said.Saying saying
                ? saying.said().orElseThrow() : Said.of("said.web.the-address-and-password-are-not"));
    }

    /// Writes a problem document before any controller is reached.
    public static void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Said detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        String body = "{\"type\":\"about:blank\",\"title\":\"" + Problems.title(status.value(),
                request) + "\",\"status\":"
                + status.value() + ",\"detail\":\"" + escaped(Words.said(detail, request)) + "\"}";
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    /// The sentences are ours and hold no controls.
    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
