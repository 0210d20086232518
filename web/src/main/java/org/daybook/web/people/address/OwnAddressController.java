package org.daybook.web.people.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.daybook.people.Actor;
import org.daybook.people.account.AddressChecks;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.signin.SignIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Sends who has signed in a link to the address they want, or one to choose a first password by.
@Controller
class OwnAddressController {

    private final AddressChecks checks;
    private final Words words;

    OwnAddressController(AddressChecks checks, Words words) {
        this.checks = checks;
        this.words = words;
    }

    /// The actor signs in with the address once they have followed the link.
    ///
    /// @param current the password of who has one
    @PostMapping("/account/address")
    String change(@RequestParam String email, @RequestParam(defaultValue = "") String current, Locale language,
            Actor actor, HttpServletRequest request, RedirectAttributes flash) {
        checks.change(email, current, SignIn.at(request), language, actor);
        return sent(flash);
    }

    /// For who signs in elsewhere and has a confirmed address.
    @PostMapping("/account/password/link")
    String choosePassword(Locale language, Actor actor, RedirectAttributes flash) {
        checks.choosePassword(language, actor);
        return sent(flash);
    }

    private String sent(RedirectAttributes flash) {
        flash.addFlashAttribute("notice", words.of("people.notice.link-sent"));
        return "redirect:/account";
    }
}
