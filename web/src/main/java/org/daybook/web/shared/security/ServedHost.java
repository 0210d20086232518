package org.daybook.web.shared.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.PublicAddress;
import org.daybook.shared.Said;
import org.daybook.web.shared.error.ErrorPage;
import org.daybook.web.shared.language.Words;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Serves the host of `daybook.base-url` alone, if it is set: whoever asks for another is told so with 421 (RFC 9110,
/// 15.5.20).
///
/// Health is answered under any name to a caller on this machine, which is where load balancers' probes and scripts
/// ask.
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 2)
class ServedHost extends OncePerRequestFilter {

    private static final int MISDIRECTED = 421;
    private static final Pattern LOOPBACK = Pattern.compile("127\\.[0-9.]+|::1|0:0:0:0:0:0:0:1(%.*)?");

    private final Optional<PublicAddress> address;

    ServedHost(DaybookProperties properties) {
        this.address = Optional.ofNullable(properties.baseUrl());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return address.isEmpty() || isServed(request.getServerName()) || isHealthFromHere(request);
    }

    /// The dot at its end only says that a name is whole (RFC 1034, 3.1).
    private boolean isServed(String host) {
        return address.orElseThrow().host().equalsIgnoreCase(PublicAddress.withoutFinalDot(host));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ProblemDetail problem = ProblemDetail.forStatus(MISDIRECTED);
        problem.setDetail(Words.said(Said.of("said.web.this-site-is-reached-at-and", address.orElseThrow()), request));
        request.setAttribute(ErrorPage.PROBLEM, problem);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.sendError(MISDIRECTED);
    }

    private static boolean isHealthFromHere(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/health")
                && LOOPBACK.matcher(request.getRemoteAddr()).matches();
    }
}
