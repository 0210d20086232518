package org.daybook.web.shared.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// The languages of the pages, and which of them a reader gets: the one they chose (a cookie), else the first that
/// their browser asks for, else English. Templates use it as `@languages`.
@Component
public class Languages {

    /// Keeps what somebody chose: two letters.
    public static final String COOKIE = "daybook-language";

    /// A language stands here once `messages/*_xx.properties` have its words; what they lack is shown in English.
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final int LONGEST_WISH = 500;

    /// The language of a reader.
    public static Locale of(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(chosen).flatMap(cookie -> named(cookie.getValue()))
                .or(() -> Optional.ofNullable(wished(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))))
                .orElse(Locale.ENGLISH);
    }

    /// Keeps a choice in the browser for a year.
    public static ResponseCookie cookie(Locale language, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, language.getLanguage())
                .path("/").httpOnly(true).secure(request.isSecure()).sameSite("Lax").maxAge(A_YEAR).build();
    }

    /// Whether a request carries no cookie but the choice of a language: it says nothing of who reads.
    public static boolean isOnlyCookieOf(HttpServletRequest request) {
        String cookies = request.getHeader(HttpHeaders.COOKIE);
        return cookies != null && cookies.matches(COOKIE + "=[a-z]{2}");
    }

    /// The language of two letters, if pages are in it.
    public static Optional<Locale> named(String letters) {
        return ALL.stream().filter(language -> language.getLanguage().equals(letters)).findFirst();
    }

    /// The best of ours; null for none, and for a header that is malformed or endless.
    private static @Nullable Locale wished(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST_WISH) {
            return null;
        }
        try {
            return Locale.lookup(LanguageRange.parse(header), ALL);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /// The languages that a page can be switched to, by their own names.
    public List<Locale> besides(Locale shown) {
        return ALL.stream().filter(language -> !language.getLanguage().equals(shown.getLanguage())).toList();
    }

    /// `rtl` for a language that is written from right to left, else null.
    public @Nullable String direction(Locale language) {
        return switch (language.getLanguage()) {
            case "ar", "dv", "fa", "he", "ps", "ur", "yi" -> "rtl";
            default -> null;
        };
    }
}
