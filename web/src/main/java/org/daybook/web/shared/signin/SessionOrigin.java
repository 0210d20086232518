package org.daybook.web.shared.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.daybook.people.session.Sessions;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// Notes in a new session where it began, so that its person knows it again in a list.
final class SessionOrigin {

    private static final int LONGEST_ADDRESS = 64;

    /// Marks in a browser's name for itself, the more special first, and what people call it.
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("Firefox/", "Firefox"),
            new Mark("Chrome/", "Chrome"),
            new Mark("Safari/", "Safari"));
    private static final List<Mark> SYSTEMS = List.of(
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Android", "Android"),
            new Mark("Windows", "Windows"),
            new Mark("Mac OS X", "Mac"),
            new Mark("CrOS", "Chromebook"),
            new Mark("Linux", "Linux"));

    private SessionOrigin() {
    }

    static void note(HttpServletRequest request) {
        HttpSession session = request.getSession();
        String address = String.valueOf(request.getRemoteAddr());
        session.setAttribute(Sessions.DEVICE, device(request.getHeader("User-Agent")).stored());
        session.setAttribute(Sessions.ADDRESS, address.substring(0, Math.min(address.length(), LONGEST_ADDRESS)));
    }

    /// A browser in words, such as "Firefox on Android".
    static Said device(@Nullable String userAgent) {
        Said browser = named(BROWSERS, userAgent).map(Said::plain).orElse(Said.of("said.people.unknown-browser"));
        return named(SYSTEMS, userAgent).map(system -> Said.of("said.people.browser-on", browser, system))
                .orElse(browser);
    }

    private static Optional<String> named(List<Mark> marks, @Nullable String userAgent) {
        return marks.stream()
                .filter(mark -> userAgent != null && userAgent.contains(mark.text()))
                .map(Mark::name)
                .findFirst();
    }

    private record Mark(String text, String name) {
    }
}
