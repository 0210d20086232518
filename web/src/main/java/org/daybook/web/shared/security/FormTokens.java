package org.daybook.web.shared.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.web.util.WebUtils;

/// What tells a form of ours from one that another site sends: kept in the session of who is signed in, and in a cookie
/// of the one page for a visitor (sign-in, set-up, new password), so that looking at a form makes no session and no
/// row.
final class FormTokens implements CsrfTokenRepository {

    private static final String COOKIE = "daybook-form";
    private static final int LONGEST = 100;

    private final HttpSessionCsrfTokenRepository signedIn = new HttpSessionCsrfTokenRepository();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return signedIn.generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            signedIn.saveToken(token, request, response);
        } else if (token != null || WebUtils.getCookie(request, COOKIE) != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(token, request).toString());
        }
    }

    /// A strict cookie of this address alone; without a token it is taken back.
    private static ResponseCookie cookie(@Nullable CsrfToken token, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, token == null ? "" : token.getToken())
                .path(request.getRequestURI()).httpOnly(true).secure(request.isSecure()).sameSite("Strict")
                .maxAge(token == null ? Duration.ZERO : Duration.ofSeconds(-1)).build();
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            return signedIn.loadToken(request);
        }
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        boolean usable = cookie != null && !cookie.getValue().isBlank() && cookie.getValue().length() <= LONGEST;
        return usable ? new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", cookie.getValue()) : null;
    }
}
