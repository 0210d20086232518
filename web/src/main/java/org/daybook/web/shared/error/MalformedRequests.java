package org.daybook.web.shared.error;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.daybook.shared.Said;
import org.daybook.web.shared.language.Words;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers in words a request whose fields cannot be decoded, wherever they were first asked for; to the server it
/// would be a fault of ours, with a stack trace in the log.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class MalformedRequests extends OncePerRequestFilter {

    private static final String WORDS =
            "said.web.the-fields-of-the-address-or";

    private static final String NUL = "said.web.the-name-of-a-file-or";

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

    /// What is wrong with the fields: a file over its limit, or fields that are none.
    static Said words(Throwable malformed) {
        return switch (NestedExceptionUtils.getRootCause(malformed)) {
            case SizeException tooLarge -> words(DataSize.ofBytes(tooLarge.getPermittedSize()));
            case InvalidFileNameException ignored -> Said.of(NUL);
            case null, default -> Said.of(WORDS);
        };
    }

    /// The heads of a part have a limit as well, of some hundred bytes: what is long in them is a name.
    private static Said words(DataSize permitted) {
        return permitted.toMegabytes() == 0
                ? Said.of("said.web.the-name-of-a-file-or-2", permitted.toBytes())
                : Said.of("said.web.what-you-sent-is-larger-than", permitted.toMegabytes());
    }

    private static void refuse(InvalidParameterException malformed, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            request.setAttribute(ErrorPage.PROBLEM, ProblemDetail.forStatusAndDetail(
                    HttpStatusCode.valueOf(malformed.getErrorCode()), Words.said(words(malformed), request)));
            response.sendError(malformed.getErrorCode());
        }
    }
}
