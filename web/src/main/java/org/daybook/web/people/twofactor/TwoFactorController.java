package org.daybook.web.people.twofactor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.twofactor.TwoFactor;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.InvalidInputException;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.signin.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where people turn two-factor sign-in on and off for themselves.
@Controller
class TwoFactorController {

    private static final String PAGE = "/account/two-factor";

    private final TwoFactor codes;
    private final People people;
    private final SignIn signIn;
    private final DaybookProperties site;
    private final Words words;

    TwoFactorController(TwoFactor codes, People people, SignIn signIn, DaybookProperties site, Words words) {
        this.codes = codes;
        this.people = people;
        this.signIn = signIn;
        this.site = site;
        this.words = words;
    }

    @GetMapping(PAGE)
    String show(Actor actor, Model model, HttpServletResponse response) {
        return page(actor, List.of(), null, model, response);
    }

    @PostMapping(PAGE)
    String begin(@RequestParam(defaultValue = "") String current, Actor actor, Model model,
            HttpServletResponse response) {
        return tried(() -> codes.begin(current, actor), actor, model, response);
    }

    /// Shows the recovery codes, this once.
    @PostMapping(PAGE + "/confirmation")
    String confirm(@RequestParam(defaultValue = "") String code, Actor actor, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        try {
            List<String> recovery = codes.confirm(code, actor);
            signIn.as(people.find(actor.require(Role.CONTRIBUTOR)).orElseThrow(), request, response);
            return page(actor, recovery, null, model, response);
        } catch (InvalidInputException refused) {
            return page(actor, List.of(), refused, model, response);
        }
    }

    @PostMapping(PAGE + "/removal")
    String turnOff(@RequestParam(defaultValue = "") String current, Actor actor, Model model,
            HttpServletResponse response, RedirectAttributes flash) {
        try {
            codes.turnOff(current, actor);
            flash.addFlashAttribute("notice", words.of("people.notice.two-factor-off"));
            return "redirect:/account";
        } catch (InvalidInputException refused) {
            return page(actor, List.of(), refused, model, response);
        }
    }

    private String tried(Runnable act, Actor actor, Model model, HttpServletResponse response) {
        try {
            act.run();
            return "redirect:" + PAGE;
        } catch (InvalidInputException refused) {
            return page(actor, List.of(), refused, model, response);
        }
    }

    private String page(Actor actor, List<String> recovery, @Nullable InvalidInputException refused, Model model,
            HttpServletResponse response) {
        Person person = people.find(actor.require(Role.CONTRIBUTOR)).orElseThrow();
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (refused != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        Optional<AppLink> app = codes.begun(actor)
                .map(secret -> new AppLink(site.siteName(), person.email().orElseGet(person::handle), secret));
        model.addAttribute("hasPassword", person.hasPassword());
        model.addAttribute("since", codes.since(person.id()).orElse(null));
        model.addAttribute("left", codes.codesLeft(actor));
        model.addAttribute("recovery", recovery);
        model.addAttribute("secret", app.map(AppLink::parted).orElse(""));
        model.addAttribute("link", app.map(AppLink::address).orElse(""));
        model.addAttribute("picture", app.map(one -> QrPicture.of(one.address())).orElse(null));
        model.addAttribute("failure", refused);
        return "people/twofactor/settings";
    }
}
