package org.daybook.web.people.address;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.daybook.people.account.AddressChecks;
import org.daybook.people.allowance.Allowance;
import org.daybook.people.allowance.Allowances;
import org.daybook.people.mail.Letters;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.web.shared.error.Problems;
import org.daybook.web.shared.signin.NetworkAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where somebody asks for a link to set a new password. The answer is the same whoever has the address.
@Controller
class ForgottenController {

    private static final String PAGE = "/password-forgotten";
    private static final int ASKED_A_DAY = 20;

    private final AddressChecks checks;
    private final Letters letters;
    private final Allowance asked;

    ForgottenController(AddressChecks checks, Letters letters, Allowances allowances) {
        this.asked = allowances.of("forgotten", Duration.ofDays(1));
        this.checks = checks;
        this.letters = letters;
    }

    @GetMapping(PAGE)
    String show(@RequestParam(required = false) @Nullable String sent, Model model) {
        return page("", sent != null, model);
    }

    @PostMapping(PAGE)
    @Nullable
    String ask(@RequestParam(defaultValue = "") String email, Locale language, Model model,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Duration> wait = asked.take(NetworkAddress.of(request.getRemoteAddr()).key(), ASKED_A_DAY);
        if (wait.isPresent()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds()));
            Problems.refuse(request, response, HttpStatus.TOO_MANY_REQUESTS,
                    Said.of("said.people.many-have-asked-from-your-network"));
            return null;
        }
        try {
            checks.forgot(email, language);
            return "redirect:" + PAGE + "?sent";
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("failure", refused);
            return page(email, false, model);
        }
    }

    private String page(String email, boolean sent, Model model) {
        model.addAttribute("email", email);
        model.addAttribute("sent", sent);
        model.addAttribute("mailWorks", letters.canBeSent());
        return "people/address/forgotten";
    }
}
