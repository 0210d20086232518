package org.daybook.web.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.daybook.exchange.Example;
import org.daybook.people.Person;
import org.daybook.people.SiteAddress;
import org.daybook.people.account.Setup;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.PublicAddress;
import org.daybook.shared.Said;
import org.daybook.web.shared.signin.SignIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// The first page of a new site: makes its owner.
@Controller
class SetupController {

    private final Setup setup;
    private final SignIn signIn;
    private final Example example;
    private final SiteAddress address;
    private final NumberSchemes schemes;

    SetupController(
            Setup setup, SignIn signIn, Example example, SiteAddress address, NumberSchemes schemes) {
        this.setup = setup;
        this.signIn = signIn;
        this.example = example;
        this.address = address;
        this.schemes = schemes;
    }

    @GetMapping("/setup")
    String form(Model model) {
        requireOpen();
        return page(SetupForm.empty(), model);
    }

    @PostMapping("/setup")
    String create(
            @ModelAttribute SetupForm form, Model model, HttpServletRequest request, HttpServletResponse response) {
        requireOpen();
        try {
            PublicAddress reachedAt = form.address().isBlank() ? null : PublicAddress.of(form.address());
            String prefix = form.prefix().isBlank() ? "" : CompoundNumber.requirePrefix(form.prefix());
            Person owner =
                    setup.createOwner(form.code(), form.displayName(), form.email(), form.password(), reachedAt);
            if (!prefix.isEmpty()) {
                schemes.prefer(prefix, owner.actor());
            }
            signIn.as(owner, request, response);
            if (form.wantsExample() && example.hasRoom()) {
                example.load(owner.actor());
            }
        } catch (InvalidInputException e) {
            response.setStatus(422);
            model.addAttribute("failure", e);
            return page(form, model);
        }
        return "redirect:/";
    }

    private String page(SetupForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("usualPrefix", schemes.usual().prefix());
        model.addAttribute("configuredAddress", address.configured().map(PublicAddress::text).orElse(null));
        return "people/setup";
    }

    private void requireOpen() {
        setup.openCode().orElseThrow(() -> new MissingException(Said.of("said.people.this-site-is-set-up")));
    }
}
