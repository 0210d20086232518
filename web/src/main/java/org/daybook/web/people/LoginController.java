package org.daybook.web.people;

import org.daybook.people.account.Setup;
import org.daybook.people.mail.Letters;
import org.daybook.web.people.provider.Providers;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.signin.BackToPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The sign-in page; the form itself is taken by the security filter.
@Controller
class LoginController {

    private final Setup setup;
    private final Letters letters;
    private final Providers providers;
    private final BaseAddress base;

    LoginController(Setup setup, Letters letters, Providers providers, BaseAddress base) {
        this.base = base;
        this.providers = providers;
        this.setup = setup;
        this.letters = letters;
    }

    @GetMapping("/login")
    String form(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable String changed,
            Model model) {
        model.addAttribute("next", BackToPage.safe(next));
        model.addAttribute("failed", failed != null);
        model.addAttribute("changed", changed != null);
        model.addAttribute("providers", providers.shown());
        model.addAttribute("passkeys", base.known().isPresent());
        model.addAttribute("mailWorks", letters.canBeSent());
        model.addAttribute("needsSetup", setup.openCode().isPresent());
        return "people/login";
    }
}
