package org.daybook.web.people.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.passkey.Passkeys;
import org.daybook.shared.InvalidInputException;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The passkeys of who is signed in. Name and password are asked for before the device is, so that it makes no key that
/// is refused then.
@Controller
class PasskeyController {

    private static final String PAGE = "/account/passkeys";
    private static final String ONE = PAGE + "/" + Addresses.ID;
    private static final String NEW = PAGE + "/new";

    /// In the session: the challenge, a blank, the name that the key is to have.
    private static final String BEGUN = "passkey-begun";

    private final Passkeys passkeys;
    private final RelyingParty site;
    private final People people;
    private final Words words;

    PasskeyController(Passkeys passkeys, RelyingParty site, People people, Words words) {
        this.passkeys = passkeys;
        this.site = site;
        this.people = people;
        this.words = words;
    }

    @GetMapping(PAGE)
    String show(Actor actor, Model model) {
        return page(actor, "", null, model);
    }

    @PostMapping(PAGE)
    String begin(@RequestParam(defaultValue = "") String label, @RequestParam(defaultValue = "") String current,
            Actor actor, Model model, HttpServletRequest request, HttpServletResponse response) {
        try {
            passkeys.requireMayAdd(label, current, actor);
            request.getSession().setAttribute(BEGUN, RelyingParty.challenge() + " " + label);
            return "redirect:" + NEW;
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, label, refused, model);
        }
    }

    /// Where the browser has the device make the key.
    @GetMapping(NEW)
    String make(Actor actor, Model model, HttpServletRequest request, HttpServletResponse response) {
        Person person = self(actor);
        Optional<Begun> begun = begun(request);
        if (begun.isEmpty()) {
            return "redirect:" + PAGE;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("options", site.toMake(person, begun.get().challenge()));
        return "people/passkey/new";
    }

    @PostMapping(NEW)
    String add(@RequestParam(defaultValue = "") String proof, Actor actor, HttpServletRequest request,
            RedirectAttributes flash) {
        Person person = self(actor);
        Optional<Begun> begun = begun(request);
        begun.ifPresent(one -> request.getSession().removeAttribute(BEGUN));
        flash.addFlashAttribute("notice", begun.map(one -> added(person, one, proof))
                .orElseGet(() -> words.of("people.notice.passkey-refused")));
        return "redirect:" + PAGE;
    }

    private String added(Person person, Begun begun, String proof) {
        try {
            site.add(person, begun.challenge(), proof, begun.label());
            return words.of("people.notice.passkey-added");
        } catch (InvalidInputException known) {
            return words.said(known);
        } catch (BadCredentialsException refused) {
            return words.of("people.notice.passkey-refused");
        }
    }

    @PostMapping(ONE + "/name")
    String rename(@PathVariable long id, @RequestParam String label, Actor actor, RedirectAttributes flash) {
        passkeys.rename(id, label, actor);
        flash.addFlashAttribute("notice", words.of("people.notice.profile-saved"));
        return "redirect:" + PAGE;
    }

    @PostMapping(ONE + "/removal")
    String remove(@PathVariable long id, Actor actor, RedirectAttributes flash) {
        passkeys.remove(id, actor);
        flash.addFlashAttribute("notice", words.of("people.notice.passkey-removed"));
        return "redirect:" + PAGE;
    }

    private String page(Actor actor, String label, @Nullable InvalidInputException refused, Model model) {
        Person person = self(actor);
        model.addAttribute("passkeys", passkeys.of(person.id()));
        model.addAttribute("hasPassword", person.hasPassword());
        model.addAttribute("works", site.isKnown());
        model.addAttribute("label", label);
        model.addAttribute("failure", refused);
        return "people/passkey/list";
    }

    private Person self(Actor actor) {
        return people.find(actor.require(Role.CONTRIBUTOR)).orElseThrow();
    }

    private static Optional<Begun> begun(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(BEGUN) instanceof String text
                ? Optional.of(new Begun(text.substring(0, text.indexOf(' ')), text.substring(text.indexOf(' ') + 1)))
                : Optional.empty();
    }

    private record Begun(String challenge, String label) {
    }
}
