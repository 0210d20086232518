package org.daybook.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers in words a request whose fields cannot be decoded, wherever they were first asked for; to the server it would be a fault of
/// ours, with a stack trace in the log.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class MalformedRequests extends OncePerRequestFilter {

    static final String WORDS = "The fields of the address or form are too many, or not percent-encoded UTF-8, or hold control characters";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException e) {
            refuse(e, request, response);
        } catch (ServletException e) {
            if (!(e.getRootCause() instanceof InvalidParameterException malformed)) {
                throw e;
            }
            refuse(malformed, request, response);
        }
    }

    private static void refuse(InvalidParameterException malformed, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            request.setAttribute(ErrorPage.PROBLEM, ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(malformed.getErrorCode()), WORDS));
            response.sendError(malformed.getErrorCode());
        }
    }
}
