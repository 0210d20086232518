package org.daybook.web.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.daybook.issues.write.Grants;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.identity.Identities;
import org.daybook.people.mail.Letters;
import org.daybook.people.mail.MailStops;
import org.daybook.people.mail.MailTopic;
import org.daybook.people.session.Sessions;
import org.daybook.people.token.ApiTokens;
import org.daybook.people.twofactor.TwoFactor;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.id.PersonId;
import org.daybook.web.people.provider.LinkedView;
import org.daybook.web.people.provider.Providers;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.signin.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The settings of who is signed in: profile, password, where they are signed in, tokens.
@Controller
class AccountController {

    private final People people;
    private final ApiTokens tokens;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Letters letters;
    private final MailStops stops;
    private final Identities identities;
    private final Providers providers;
    private final Grants grants;
    private final TwoFactor codes;
    private final Clock clock;
    private final Words words;

    @SuppressWarnings("ParameterNumber")
    AccountController(People people, ApiTokens tokens, Sessions sessions, SignIn signIn,
            Letters letters, MailStops stops, Identities identities,
            Providers providers, Grants grants, TwoFactor codes, Clock clock, Words words) {
        this.grants = grants;
        this.people = people;
        this.tokens = tokens;
        this.sessions = sessions;
        this.signIn = signIn;
        this.letters = letters;
        this.stops = stops;
        this.identities = identities;
        this.providers = providers;
        this.codes = codes;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping("/account")
    String account(Actor actor, Model model, HttpServletRequest request) {
        Person person = people.find(actor.require(Role.CONTRIBUTOR)).orElseThrow();
        return account(new ProfileForm(person.displayName(), person.orcid().orElse("")), person, actor, model, request);
    }

    private String account(ProfileForm profile, Person person, Actor actor, Model model, HttpServletRequest request) {
        PersonId self = person.id();
        model.addAttribute("profile", profile);
        model.addAttribute("email", person.email().orElse(""));
        model.addAttribute("emailConfirmed", person.isEmailConfirmed());
        model.addAttribute(
                "tokens",
                tokens.of(self, actor).stream()
                        .map(token -> TokenDocument.of(token, clock))
                        .toList());
        model.addAttribute("hasPassword", person.hasPassword());
        model.addAttribute("linked", identities.of(self, actor).stream()
                .map(one -> LinkedView.of(one, providers.nameOf(one.issuer()))).toList());
        model.addAttribute("providers", providers.shown());
        model.addAttribute("writes", providers.haveGitHub());
        model.addAttribute("grant", grants.of(self).orElse(null));
        model.addAttribute("twoFactorSince", codes.since(self).orElse(null));
        model.addAttribute("sessions", sessions.of(self, actor));
        model.addAttribute("mailWorks", letters.canBeSent());
        model.addAttribute("topics", MailTopic.values());
        model.addAttribute("wanted", stops.wanted(actor));
        model.addAttribute("here", Sessions.key(sessionId(request)));
        return "people/account";
    }

    @PostMapping("/account/profile")
    String changeProfile(
            @RequestParam String displayName,
            @RequestParam(defaultValue = "") String orcid,
            Actor actor,
            RedirectAttributes flash,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            people.changeProfile(displayName, orcid, actor);
        } catch (InvalidInputException refused) {
            return refused(refused, new ProfileForm(displayName, orcid), actor, model, request, response);
        }
        flash.addFlashAttribute("notice", words.of("people.notice.profile-saved"));
        return "redirect:/account";
    }

    /// The page with the reason at the field; no password is sent back. A program is answered as everywhere.
    ///
    /// @param profile as typed, or null as it is
    private String refused(InvalidInputException refused, @Nullable ProfileForm profile, Actor actor, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        if (isProgram(request)) {
            throw refused;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("failure", refused);
        Person person = people.find(actor.require(Role.CONTRIBUTOR)).orElseThrow();
        return account(profile != null ? profile
                : new ProfileForm(person.displayName(), person.orcid().orElse("")), person, actor, model, request);
    }

    /// @param wanted the kinds of mail to get from now on
    @PostMapping("/account/mail")
    String chooseMails(
            @RequestParam(defaultValue = "") Set<MailTopic> wanted, Actor actor, RedirectAttributes flash) {
        stops.choose(wanted, actor);
        flash.addFlashAttribute("notice", words.of("people.notice.profile-saved"));
        return "redirect:/account";
    }

    /// Ends all sessions of this person and begins this one anew.
    @PostMapping("/account/password")
    String changePassword(
            @RequestParam String current,
            @RequestParam String replacement,
            @RequestParam(defaultValue = "false") boolean tokensToo,
            Actor actor,
            RedirectAttributes flash,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            people.changePassword(current, replacement, tokensToo, actor);
        } catch (InvalidInputException refused) {
            return refused(refused, null, actor, model, request, response);
        }
        signIn.as(people.find(actor.require(Role.CONTRIBUTOR)).orElseThrow(), request, response);
        flash.addFlashAttribute(
                "notice",
                words.of(tokensToo ? "people.notice.password-and-tokens" : "people.notice.password-changed"));
        return "redirect:/account";
    }

    @PostMapping("/account/sessions/{key}/end")
    String endSession(@PathVariable String key, Actor actor, RedirectAttributes flash) {
        sessions.end(actor.require(Role.CONTRIBUTOR), key, actor);
        flash.addFlashAttribute("notice", words.of("people.notice.session-over"));
        return "redirect:/account";
    }

    @PostMapping("/account/sessions/end")
    String endOtherSessions(Actor actor, RedirectAttributes flash, HttpServletRequest request) {
        sessions.endAllBut(sessionId(request), actor.require(Role.CONTRIBUTOR), actor);
        flash.addFlashAttribute("notice", words.of("people.notice.signed-in-here"));
        return "redirect:/account";
    }

    @PostMapping("/account/tokens")
    String issueToken(@ModelAttribute TokenForm form, Actor actor, RedirectAttributes flash) {
        flash.addFlashAttribute("token", tokens.issue(form.toNewToken(), actor).token());
        return "redirect:/account";
    }

    @PostMapping("/account/tokens/" + Addresses.ID + "/revocation")
    String revokeToken(@PathVariable long id, Actor actor) {
        tokens.revoke(id, actor.require(Role.CONTRIBUTOR), actor);
        return "redirect:/account";
    }

    private static boolean isProgram(HttpServletRequest request) {
        String accepted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), MediaType.ALL_VALUE);
        return !accepted.contains(MediaType.TEXT_HTML_VALUE) && !accepted.contains(MediaType.ALL_VALUE);
    }

    /// What a person is called, and their iD, as typed.
    record ProfileForm(String displayName, String orcid) {}

    private static String sessionId(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session == null ? "" : session.getId();
    }
}
