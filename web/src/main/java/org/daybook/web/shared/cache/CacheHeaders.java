package org.daybook.web.shared.cache;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.daybook.web.shared.language.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Says of each answer who may keep it: static files and public pages anybody (after asking whether they changed), what
/// a signed-in person sees nobody else. A controller or resource handler that sets its own header wins.
@Component
class CacheHeaders extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isStatic(request.getRequestURI())) {
            boolean known = request.getHeader(HttpHeaders.COOKIE) != null && !Languages.isOnlyCookieOf(request)
                    || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
            response.setHeader(HttpHeaders.CACHE_CONTROL, known ? "private, no-cache" : "no-cache");
            response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        chain.doFilter(request, response);
    }

    private static boolean isStatic(String path) {
        return path.startsWith("/css/")
                || path.startsWith("/js/")
                || path.startsWith("/icons/")
                || path.startsWith("/vendor/")
                || path.startsWith("/webjars/");
    }
}
