package org.daybook.web.people;

import java.time.Clock;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.account.Invitation;
import org.daybook.people.account.Invitations;
import org.daybook.people.account.PasswordResets;
import org.daybook.people.moderation.Moderation;
import org.daybook.people.session.Sessions;
import org.daybook.people.token.ApiTokens;
import org.daybook.people.twofactor.TwoFactor;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.view.PersonView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How somebody gets in, for owners: deactivate, hand out a link for a new password, end sessions, revoke tokens.
@Controller
class AccessController {

    private final People people;
    private final PasswordResets resets;
    private final Invitations invitations;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final TwoFactor codes;
    private final Moderation moderation;
    private final BaseAddress base;
    private final Clock clock;
    private final Words words;

    @SuppressWarnings("ParameterNumber")
    AccessController(
            People people,
            PasswordResets resets,
            Invitations invitations,
            Sessions sessions,
            ApiTokens tokens,
            TwoFactor codes,
            Moderation moderation,
            BaseAddress base,
            Clock clock,
            Words words) {
        this.people = people;
        this.resets = resets;
        this.invitations = invitations;
        this.sessions = sessions;
        this.tokens = tokens;
        this.codes = codes;
        this.moderation = moderation;
        this.base = base;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping("/people/{handle}/access")
    String show(@PathVariable String handle, Actor actor, Model model) {
        actor.require(Role.OWNER);
        Person person = existing(handle);
        model.addAttribute("person", PersonView.of(person));
        model.addAttribute(
                "deactivatedBy",
                person.deactivatedBy().flatMap(people::find).map(PersonView::of).orElse(null));
        model.addAttribute(
                "invitation",
                invitations.of(person.id(), actor).map(Invitation::label).orElse(null));
        model.addAttribute("twoFactorSince", codes.since(person.id()).orElse(null));
        model.addAttribute("sessions", sessions.of(person.id(), actor));
        model.addAttribute(
                "tokens",
                tokens.of(person.id(), actor).stream()
                        .map(token -> TokenDocument.of(token, clock))
                        .toList());
        return "people/access";
    }

    @PostMapping("/people/{handle}/deactivation")
    String deactivate(@PathVariable String handle, @RequestParam(defaultValue = "") String reason, Actor actor,
            RedirectAttributes flash) {
        Person person = existing(handle);
        moderation.deactivate(person.id(), reason, actor);
        flash.addFlashAttribute(
                "notice", words.of("people.notice.deactivated", person.displayName()));
        return back(person);
    }

    @PostMapping("/people/{handle}/reactivation")
    String reactivate(@PathVariable String handle, Actor actor, RedirectAttributes flash) {
        Person person = existing(handle);
        moderation.reactivate(person.id(), actor);
        flash.addFlashAttribute("notice", words.of("people.notice.reactivated", person.displayName()));
        return back(person);
    }

    @PostMapping("/people/{handle}/reset-link")
    String handOutLink(@PathVariable String handle, Actor actor, RedirectAttributes flash) {
        Person person = existing(handle);
        flash.addFlashAttribute(
                "link", base.prefix() + PasswordResetController.PATH + resets.handOut(person.id(), actor));
        return back(person);
    }

    /// For somebody who has lost the telephone and the recovery codes.
    @PostMapping("/people/{handle}/two-factor/removal")
    String turnTwoFactorOff(@PathVariable String handle, Actor actor, RedirectAttributes flash) {
        Person person = existing(handle);
        codes.turnOffFor(person.id(), actor);
        flash.addFlashAttribute("notice", words.of("people.notice.two-factor-off"));
        return back(person);
    }

    @PostMapping("/people/{handle}/sessions/{key}/end")
    String endSession(@PathVariable String handle, @PathVariable String key, Actor actor, RedirectAttributes flash) {
        Person person = existing(handle);
        sessions.end(person.id(), key, actor);
        flash.addFlashAttribute("notice", words.of("people.notice.session-over"));
        return back(person);
    }

    @PostMapping("/people/{handle}/sessions/end")
    String endSessions(@PathVariable String handle, Actor actor, RedirectAttributes flash) {
        Person person = existing(handle);
        sessions.endAllBut("", person.id(), actor);
        flash.addFlashAttribute("notice", words.of("people.notice.signed-out", person.displayName()));
        return back(person);
    }

    @PostMapping("/people/{handle}/tokens/" + Addresses.ID + "/revocation")
    String revokeToken(@PathVariable String handle, @PathVariable long id, Actor actor) {
        Person person = existing(handle);
        tokens.revoke(id, person.id(), actor);
        return back(person);
    }

    private Person existing(String handle) {
        return people.findByHandle(handle)
                .orElseThrow(() -> new MissingException(Said.of("said.shared.nobody-here-is-called", handle)));
    }

    private static String back(Person person) {
        return "redirect:/people/" + person.handle() + "/access";
    }
}
