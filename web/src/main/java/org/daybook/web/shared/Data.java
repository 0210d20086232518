package org.daybook.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/// What is read by programs: the API, and every address of a file or of the data of a page.
public final class Data {

    private static final Pattern ADDRESS =
            Pattern.compile("/(?:api|attachments|feeds)/.*|.*\\.(?:csv|xlsx|sdf|smi|mol|svg|json|md|atom)");

    private Data() {
    }

    public static boolean isAt(HttpServletRequest request) {
        return ADDRESS.matcher(request.getRequestURI()).matches();
    }

    public static boolean isRead(HttpServletRequest request) {
        return isRead(request.getMethod());
    }

    public static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }
}
