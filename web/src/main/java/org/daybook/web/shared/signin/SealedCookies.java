package org.daybook.web.shared.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.daybook.people.secret.SigningKey;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// What the browser of somebody who is about to sign in keeps for us, signed and for a short time, so that a visitor
/// needs no session: only addresses below `/sign-in` get it.
@Component
public class SealedCookies {

    private static final String PATH = "/sign-in";
    private static final int LONGEST = 4_000;

    private final SigningKey key;
    private final Clock clock;

    SealedCookies(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /// @param name of the cookie; what was sealed for one is not taken for another
    public void put(String name, List<String> texts, Duration lifetime, HttpServletRequest request,
            HttpServletResponse response) {
        List<String> all = new ArrayList<>(texts);
        all.add(Long.toString(clock.instant().plus(lifetime).toEpochMilli()));
        String content = String.join(".", all.stream().map(SealedCookies::coded).toList());
        set(name, content + "." + signature(name, content), lifetime, request, response);
    }

    /// Takes it back from the browser.
    public void remove(String name, HttpServletRequest request, HttpServletResponse response) {
        set(name, "", Duration.ZERO, request, response);
    }

    /// What was put in; empty if there is none, if it is over, or if it is not of this site.
    public Optional<List<String>> get(String name, HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue)
                .filter(value -> value.length() <= LONGEST && value.matches("[A-Za-z0-9_.-]+") && value.contains("."))
                .flatMap(value -> opened(name, value));
    }

    private Optional<List<String>> opened(String name, String value) {
        int end = value.lastIndexOf('.');
        String content = value.substring(0, end);
        boolean ours = MessageDigest.isEqual(value.substring(end + 1).getBytes(StandardCharsets.UTF_8),
                signature(name, content).getBytes(StandardCharsets.UTF_8));
        if (!ours) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (String one : content.split("\\.", -1)) {
            texts.add(new String(Base64.getUrlDecoder().decode(one), StandardCharsets.UTF_8));
        }
        Instant until = Instant.ofEpochMilli(Long.parseLong(texts.removeLast()));
        return clock.instant().isBefore(until) ? Optional.of(texts) : Optional.empty();
    }

    private String signature(String name, String content) {
        return key.sign("cookie " + name + " " + content);
    }

    private static String coded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Lax: the provider sends people back from its own site.
    private static void set(String name, String value, Duration lifetime, HttpServletRequest request,
            HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name, value).path(PATH).httpOnly(true)
                .secure(request.isSecure()).sameSite("Lax").maxAge(lifetime).build().toString());
    }
}
