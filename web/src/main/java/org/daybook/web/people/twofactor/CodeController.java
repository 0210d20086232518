package org.daybook.web.people.twofactor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.allowance.Allowance;
import org.daybook.people.allowance.Allowances;
import org.daybook.people.twofactor.TwoFactor;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.web.shared.error.TooManyAttemptsException;
import org.daybook.web.shared.request.RefusedRequest;
import org.daybook.web.shared.signin.KnownDevices;
import org.daybook.web.shared.signin.PasswordTyped;
import org.daybook.web.shared.signin.SealedCookies;
import org.daybook.web.shared.signin.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where somebody types the code whose password was right.
@Controller
class CodeController {

    /// Codes that one account may get wrong in an hour, wherever they are typed: who knows the password guesses one of
    /// the three codes that are good at a time with 720 in a million a day.
    private static final int MOST_WRONG = 10;

    private final TwoFactor codes;
    private final People people;
    private final SealedCookies cookies;
    private final KnownDevices devices;
    private final SignIn signIn;
    private final Allowance tries;

    CodeController(TwoFactor codes, People people, SealedCookies cookies, KnownDevices devices, SignIn signIn,
            Allowances allowances) {
        this.tries = allowances.of("code", Duration.ofHours(1));
        this.codes = codes;
        this.people = people;
        this.cookies = cookies;
        this.devices = devices;
        this.signIn = signIn;
    }

    @GetMapping(PasswordTyped.PAGE)
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        return typed(request).isPresent() ? page(null, response, model) : "redirect:/login";
    }

    @PostMapping(PasswordTyped.PAGE)
    String signIn(@RequestParam(defaultValue = "") String code, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        Optional<PasswordTyped> typed = typed(request);
        if (typed.isEmpty()) {
            return "redirect:/login";
        }
        Person person = people.find(typed.get().person()).orElseThrow();
        String key = person.id().toString();
        Optional<Duration> wait = tries.take(key, MOST_WRONG);
        if (wait.isPresent()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds()));
            throw new RefusedRequest(HttpStatus.TOO_MANY_REQUESTS, new TooManyAttemptsException(wait.get()).said());
        }
        if (!codes.accepts(person.id(), code)) {
            return page(new InvalidInputException("code", Said.of("said.people.the-code-is-wrong")), response, model);
        }
        tries.giveBack(key, MOST_WRONG);
        cookies.remove(PasswordTyped.COOKIE, request, response);
        signIn.as(person, request, response);
        person.email().ifPresent(email -> devices.remember(email, request, response));
        return "redirect:" + typed.get().next();
    }

    private String page(@Nullable InvalidInputException refused, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (refused != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("failure", refused);
        return "people/twofactor/code";
    }

    private Optional<PasswordTyped> typed(HttpServletRequest request) {
        return cookies.get(PasswordTyped.COOKIE, request).map(PasswordTyped::read)
                .filter(typed -> people.find(typed.person()).filter(typed::isStillGood).isPresent());
    }
}
