package org.daybook.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/// What is read by programs: the API, and every address of a file or of the data of a page.
public final class Data {

    private static final Pattern ADDRESS =
            Pattern.compile("/(?:api|attachments|feeds)/.*|.*\\.(?:csv|xlsx|sdf|smi|mol|svg|json|md|atom)");

    private Data() {
    }

    /// Whether the address is one of these, whatever the method and whether or not anything is there.
    public static boolean isAt(HttpServletRequest request) {
        return ADDRESS.matcher(request.getRequestURI()).matches();
    }

    /// Whether the request only reads: GET or HEAD.
    public static boolean isRead(HttpServletRequest request) {
        return isRead(request.getMethod());
    }

    /// Whether a method only reads: `GET` or `HEAD`, in upper case.
    public static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }
}
