package org.daybook.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/// What kind of client asks.
public final class Requests {

    /// Encoded, three times as many characters fit into the head of an answer.
    private static final int LONGEST_NEXT = 1_000;

    private Requests() {
    }

    /// Whether the answer is for a program: the API, or the JSON twin of a page.
    public static boolean isForProgram(HttpServletRequest request) {
        return isForProgram(request.getRequestURI(), request.getHeader("Accept"));
    }

    /// The same by path and `Accept`, for who has no request; a browser accepts HTML and gets a page.
    ///
    /// @param accept the header as sent, or null
    public static boolean isForProgram(String path, @org.jspecify.annotations.Nullable String accept) {
        if (path.startsWith("/api/") || path.startsWith("/webhooks/") || path.endsWith(".json")) {
            return true;
        }
        return accept != null && accept.contains("json") && !accept.contains("html");
    }

    /// Where to go on after signing in: what was asked for, without its query if that is endless, or the front page
    /// where something was sent.
    public static String next(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "/";
        }
        String path = request.getRequestURI();
        String whole = request.getQueryString() == null ? path : path + "?" + request.getQueryString();
        return Stream.of(whole, path).filter(next -> next.length() <= LONGEST_NEXT).findFirst().orElse("/");
    }
}
