package org.daybook.web.shared.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/// Sends who has signed in back to the page they came from (`next`), if it is one of ours, and notes where they signed
/// in.
///
/// The browser is a known device of the account from then on.
public class BackToPage implements AuthenticationSuccessHandler {

    private final KnownDevices devices;

    /// @param devices where the browser of each sign-in is noted
    public BackToPage(KnownDevices devices) {
        this.devices = devices;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        SessionOrigin.note(request);
        devices.remember(String.valueOf(request.getParameter("email")), request, response);
        response.sendRedirect(safe(request.getParameter("next")));
    }

    /// The path to go to: `next` if it is a plain path of this site, else the first page.
    public static String safe(@Nullable String next) {
        boolean ours = next != null && next.startsWith("/") && !next.startsWith("//") && next.length() < 2_000
                && next.chars().noneMatch(c -> c == '\\' || c < ' ' || c == 0x7f) && !next.startsWith("/login");
        return ours ? next : "/";
    }
}
