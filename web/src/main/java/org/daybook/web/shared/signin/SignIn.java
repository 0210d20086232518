package org.daybook.web.shared.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import org.daybook.people.Person;
import org.daybook.web.shared.SignedIn;
import org.daybook.web.shared.language.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/// Signs a person in whose identity was proved otherwise than by the sign-in form alone.
@Component
public class SignIn {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    /// Starts a new session; the one that the request came with is over.
    public void as(Person person, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        SignedIn principal = new SignedIn(person);
        principal.eraseCredentials();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
        SecurityContextHolder.setContext(context);
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        sessions.saveContext(context, request, response);
        SessionOrigin.note(request);
        readOn(person, request, response);
    }

    /// When the person of a request signed in, or earlier: each sign-in begins a session of its own, unless somebody
    /// was signed in already. The epoch for a request without a session.
    public static Instant at(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Instant.EPOCH : Instant.ofEpochMilli(session.getCreationTime());
    }

    /// They read on in the language that they chose, wherever that was.
    static void readOn(Person person, HttpServletRequest request, HttpServletResponse response) {
        person.language().flatMap(Languages::named).ifPresent(language -> response.addHeader(
                HttpHeaders.SET_COOKIE, Languages.cookie(language, request).toString()));
    }
}
