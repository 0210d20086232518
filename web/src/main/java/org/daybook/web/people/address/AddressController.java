package org.daybook.web.people.address;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.daybook.people.Person;
import org.daybook.people.account.AddressCheck;
import org.daybook.people.account.AddressCheckJob;
import org.daybook.people.account.AddressChecks;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.signin.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where the link in a mail leads that confirms an address. The page has a button, because programs that look through
/// mails follow links; who joins types the password they chose.
@Controller
class AddressController {

    private final AddressChecks checks;
    private final SignIn signIn;
    private final Words words;

    AddressController(AddressChecks checks, SignIn signIn, Words words) {
        this.checks = checks;
        this.signIn = signIn;
        this.words = words;
    }

    @GetMapping(AddressCheckJob.PATH + "{secret}")
    String show(@PathVariable String secret, Model model, HttpServletResponse response) {
        return page(secret, null, model, response);
    }

    @PostMapping(AddressCheckJob.PATH + "{secret}")
    String confirm(@PathVariable String secret, @RequestParam(defaultValue = "") String password, Model model,
            RedirectAttributes flash, HttpServletRequest request, HttpServletResponse response) {
        try {
            if (open(secret).kind() == AddressCheck.Kind.JOIN) {
                Person person = checks.join(secret, password);
                signIn.as(person, request, response);
                flash.addFlashAttribute("notice", words.of("people.notice.welcome", person.displayName()));
                return "redirect:/";
            }
            keepSecret(response);
            model.addAttribute("check", checks.confirm(secret));
            return "people/address/confirmed";
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(secret, refused, model, response);
        }
    }

    private String page(
            String secret, @Nullable InvalidInputException refused, Model model, HttpServletResponse response) {
        model.addAttribute("check", open(secret));
        model.addAttribute("failure", refused);
        keepSecret(response);
        return "people/address/confirm";
    }

    private AddressCheck open(String secret) {
        return checks.open(secret).orElseThrow(() -> new MissingException(
                Said.of("said.people.this-link-of-a-mail-is-over")));
    }

    private static void keepSecret(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
