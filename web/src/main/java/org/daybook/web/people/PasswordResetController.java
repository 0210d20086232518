package org.daybook.web.people;

import jakarta.servlet.http.HttpServletResponse;
import org.daybook.people.Person;
import org.daybook.people.account.PasswordResets;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.web.shared.view.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a reset link leads: a new password without the old one, once. Who has set it signs in with it.
@Controller
class PasswordResetController {

    static final String PATH = "/password-reset/";

    private final PasswordResets resets;

    PasswordResetController(PasswordResets resets) {
        this.resets = resets;
    }

    @GetMapping(PATH + "{secret}")
    String form(@PathVariable String secret, Model model, HttpServletResponse response) {
        return page(secret, null, model, response);
    }

    @PostMapping(PATH + "{secret}")
    String set(
            @PathVariable String secret,
            @RequestParam String password,
            @RequestParam(defaultValue = "false") boolean tokensToo,
            Model model,
            HttpServletResponse response) {
        try {
            resets.use(secret, password, tokensToo);
        } catch (InvalidInputException refused) {
            response.setStatus(422);
            return page(secret, refused, model, response);
        }
        return "redirect:/login?changed";
    }

    /// The address is a secret: it stays out of caches and of what the browser tells other sites.
    private String page(
            String secret, @Nullable InvalidInputException refused, Model model, HttpServletResponse response) {
        Person person = resets.holder(secret)
                .orElseThrow(() ->
                        new MissingException(Said.of("said.people.this-link-is-used-over")));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("person", PersonView.of(person));
        model.addAttribute("failure", refused);
        return "people/reset";
    }
}
