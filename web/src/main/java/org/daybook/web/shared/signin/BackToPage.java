package org.daybook.web.shared.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.daybook.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/// Sends who has signed in back to the page they came from (`next`), if it is one of ours, and notes where they signed
/// in. They read on in the language that they chose, wherever that was.
///
/// The browser is a known device of the account from then on.
public class BackToPage implements AuthenticationSuccessHandler {

    private final KnownDevices devices;
    private final People people;

    /// @param devices where the browser of each sign-in is noted
    public BackToPage(KnownDevices devices, People people) {
        this.devices = devices;
        this.people = people;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        SessionOrigin.note(request);
        devices.remember(String.valueOf(request.getParameter("email")), request, response);
        people.findByEmail(String.valueOf(request.getParameter("email")))
                .ifPresent(person -> SignIn.readOn(person, request, response));
        response.sendRedirect(safe(request.getParameter("next")));
    }

    /// The path to go to: `next` if it is a plain path of this site, else the first page. Braces, which a redirect
    /// would take for a place to fill in, are escaped.
    public static String safe(@Nullable String next) {
        boolean ours = next != null && next.startsWith("/") && !next.startsWith("//") && next.length() < 2_000
                && next.chars().noneMatch(c -> c == '\\' || c < ' ' || c == 0x7f) && !next.startsWith("/login");
        return ours ? next.replace("{", "%7B").replace("}", "%7D") : "/";
    }
}
