package org.daybook.web.people.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.allowance.Allowance;
import org.daybook.people.allowance.Allowances;
import org.daybook.web.shared.signin.BackToPage;
import org.daybook.web.shared.signin.SealedCookies;
import org.daybook.web.shared.signin.SignIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in with a passkey, which is something that people have and know or are: nobody is asked for a code after it.
@Controller
class PasskeySignInController {

    private static final String PAGE = "/sign-in/passkey";
    private static final String COOKIE = "daybook-passkey";
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int LONGEST_NEXT = 500;

    private final RelyingParty site;
    private final People people;
    private final SealedCookies cookies;
    private final SignIn signIn;
    /// Challenges that somebody came back with: each is good once.
    private final Allowance used;

    PasskeySignInController(RelyingParty site, People people, SealedCookies cookies, SignIn signIn,
            Allowances allowances) {
        this.used = allowances.of("passkey", LIFETIME);
        this.site = site;
        this.people = people;
        this.cookies = cookies;
        this.signIn = signIn;
    }

    @GetMapping(PAGE)
    String show(@RequestParam(defaultValue = "/") String next, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return page(BackToPage.safe(next.length() <= LONGEST_NEXT ? next : "/"), false, request, response, model);
    }

    @PostMapping(PAGE)
    String signIn(@RequestParam(defaultValue = "") String proof, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        Optional<List<String>> asked = cookies.get(COOKIE, request);
        String next = asked.map(texts -> texts.get(1)).orElse("/");
        Optional<Person> person = asked.map(List::getFirst)
                .filter(used::takeOnly)
                .flatMap(challenge -> proved(challenge, proof));
        if (person.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(next, true, request, response, model);
        }
        cookies.remove(COOKIE, request, response);
        signIn.as(person.get(), request, response);
        return "redirect:" + next;
    }

    private Optional<Person> proved(String challenge, String proof) {
        try {
            return people.find(site.prove(challenge, proof).person()).filter(Person::canSignIn);
        } catch (BadCredentialsException refused) {
            return Optional.empty();
        }
    }

    private String page(String next, boolean failed, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        String challenge = RelyingParty.challenge();
        model.addAttribute("options", site.toProve(challenge));
        model.addAttribute("failed", failed);
        model.addAttribute("next", next);
        cookies.put(COOKIE, List.of(challenge, next), LIFETIME, request, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return "people/passkey/sign-in";
    }
}
