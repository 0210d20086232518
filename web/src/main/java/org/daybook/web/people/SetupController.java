package org.daybook.web.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.daybook.exchange.Example;
import org.daybook.people.Person;
import org.daybook.people.Setup;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.web.shared.SignIn;
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

    SetupController(Setup setup, SignIn signIn, Example example) {
        this.setup = setup;
        this.signIn = signIn;
        this.example = example;
    }

    @GetMapping("/setup")
    String form(Model model) {
        requireOpen();
        model.addAttribute("form", SetupForm.empty());
        return "people/setup";
    }

    @PostMapping("/setup")
    String create(@ModelAttribute SetupForm form, Model model, HttpServletRequest request, HttpServletResponse response) {
        requireOpen();
        try {
            Person owner = setup.createOwner(form.code(), form.displayName(), form.email(), form.password());
            signIn.as(owner, request, response);
            if (form.wantsExample() && example.hasRoom()) {
                example.load(owner.actor());
            }
        } catch (InvalidInputException e) {
            response.setStatus(422);
            model.addAttribute("form", form);
            model.addAttribute("failure", e);
            return "people/setup";
        }
        return "redirect:/";
    }

    private void requireOpen() {
        setup.openCode().orElseThrow(() -> new MissingException("This site is set up already"));
    }
}
