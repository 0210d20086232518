package org.daybook.web.shared.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.daybook.people.token.ApiTokens;
import org.daybook.people.token.TokenScope;
import org.daybook.shared.Said;
import org.daybook.web.shared.SignedIn;
import org.daybook.web.shared.error.ProblemEntryPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets the holder of an API token act in their own name, as far as the token's scope goes. A wrong token is refused,
/// not taken for a reader without one; address and password are taken for making a token only.
@Component
class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";
    private static final RequestMatcher TOKENS = PathPatternRequestMatcher.withDefaults().matcher("/api/v1/tokens/**");
    private static final RequestMatcher NEW_TOKEN =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/api/v1/tokens");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ApiTokens tokens;

    TokenFilter(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /// Whether a page or file beside the API is read with a token. Forms are not sent so: they need a session and its
    /// CSRF token.
    static boolean isReadWithToken(HttpServletRequest request) {
        boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        return reads && isBearer(request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    private static boolean isBearer(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "");
        if (isBearer(header)) {
            actAsHolder(header.substring(BEARER.length()).strip(), request, response, chain);
        } else if (header.regionMatches(true, 0, BASIC, 0, BASIC.length()) && !NEW_TOKEN.matches(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            ProblemEntryPoint.write(request, response, HttpStatus.UNAUTHORIZED,
                    Said.of("said.web.address-and-password-are-taken-for"));
        } else {
            chain.doFilter(request, response);
        }
    }

    private void actAsHolder(String token, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ApiTokens.Held> held = tokens.holder(token);
        if (held.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            ProblemEntryPoint.write(request, response, HttpStatus.UNAUTHORIZED,
                    Said.of("said.web.this-token-is-unknown-over-or"));
            return;
        }
        TokenScope needed = neededFor(request);
        if (!held.get().token().scope().includes(needed)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
            ProblemEntryPoint.write(request, response, HttpStatus.FORBIDDEN, Said.of(needed == TokenScope.WRITE
                    ? "said.web.this-token-may-only-read"
                    : "said.web.this-token-may-neither-make-nor"));
            return;
        }
        tokens.noteUse(held.get());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(held.get().person()), null, List.of()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static TokenScope neededFor(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return TokenScope.READ;
        }
        return TOKENS.matches(request) ? TokenScope.FULL : TokenScope.WRITE;
    }
}
