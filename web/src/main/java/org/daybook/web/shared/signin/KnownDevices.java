package org.daybook.web.shared.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.daybook.people.secret.SigningKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Knows a browser again from which somebody has signed in before, by a cookie that only the sign-in page gets.
///
/// The cookie is a random number and, for up to eight accounts, a signature of that number and the address of the
/// account: it neither names anybody nor lets anybody in, but a guesser elsewhere cannot use up the attempts of who has
/// it.
@Component
public class KnownDevices {

    private static final String COOKIE = "daybook-device";
    private static final String PATH = "/login";
    private static final Duration LIFETIME = Duration.ofDays(400);
    private static final int MOST_ACCOUNTS = 8;
    private static final int LONGEST = 600;

    private final SigningKey key;

    KnownDevices(SigningKey key) {
        this.key = key;
    }

    /// The number of the device, if this account has signed in from it before.
    public Optional<String> knownFor(String email, HttpServletRequest request) {
        return device(request)
                .filter(device -> device.signatures().stream()
                        .anyMatch(signed -> isSame(signed, signature(device.number(), email))))
                .map(Device::number);
    }

    /// Makes this browser a known device of the account.
    public void remember(String email, HttpServletRequest request, HttpServletResponse response) {
        Device before = device(request).orElseGet(() -> new Device(UUID.randomUUID().toString(), List.of()));
        List<String> signatures = new ArrayList<>(List.of(signature(before.number(), email)));
        before.signatures().stream()
                .filter(signed -> !signatures.contains(signed))
                .limit(MOST_ACCOUNTS - 1)
                .forEach(signatures::add);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, before.number() + "." + String.join(".", signatures))
                        .path(PATH)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .maxAge(LIFETIME)
                        .build()
                        .toString());
    }

    private String signature(String number, String email) {
        return key.sign("device " + number + " " + email.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<Device> device(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .filter(KnownDevices::isPlausible)
                .map(Device::read);
    }

    private static boolean isPlausible(@Nullable String cookie) {
        return cookie != null && cookie.length() <= LONGEST && cookie.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private record Device(String number, List<String> signatures) {

        static Device read(String cookie) {
            List<String> parts = List.of(cookie.split("\\."));
            return new Device(parts.getFirst(), parts.subList(1, Math.min(parts.size(), 1 + MOST_ACCOUNTS)));
        }
    }
}
