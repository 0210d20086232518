package org.daybook.web.shared.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.daybook.web.shared.Data;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets the pages of other sites read what anybody may read (CORS): the API, files and the data of pages, by GET and
/// HEAD alone and never with a cookie or a token, so that they see what a stranger sees.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OpenReads extends OncePerRequestFilter {

    private static final String SHOWN = "ETag, Link, Retry-After, Content-Disposition, Daybook-Revision-SHA-256";
    private static final String MAY_BE_SENT = "Accept, Accept-Language, If-None-Match, If-Modified-Since, Range";
    private static final String DAY_IN_SECONDS = "86400";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!Data.isAt(request)) {
            chain.doFilter(request, response);
        } else if (isAskingFirst(request)) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, MAY_BE_SENT);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, DAY_IN_SECONDS);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            if (Data.isRead(request)) {
                response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
                response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, SHOWN);
            }
            chain.doFilter(request, response);
        }
    }

    private static boolean isAskingFirst(HttpServletRequest request) {
        return CorsUtils.isPreFlightRequest(request)
                && Data.isRead(request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD));
    }
}
