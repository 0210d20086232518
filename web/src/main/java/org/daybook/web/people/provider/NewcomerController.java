package org.daybook.web.people.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.Person;
import org.daybook.people.account.Invitations;
import org.daybook.people.account.JoinRequests;
import org.daybook.people.account.JoinRule;
import org.daybook.people.identity.Identities;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.signin.SealedCookies;
import org.daybook.web.shared.signin.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Asks whom nobody here is known by the identity they have proved: who has signed in may link it, who has not may join
/// as the site lets people join. An account that they have is theirs to link by signing in to it; no address that the
/// provider knows leads to one.
@Controller
class NewcomerController {

    static final String PAGE = "/sign-in/new";

    private final SealedCookies cookies;
    private final Providers providers;
    private final Identities identities;
    private final Invitations invitations;
    private final JoinRequests requests;
    private final SignIn signIn;
    private final Words words;

    NewcomerController(SealedCookies cookies, Providers providers, Identities identities, Invitations invitations,
            JoinRequests requests, SignIn signIn, Words words) {
        this.cookies = cookies;
        this.providers = providers;
        this.identities = identities;
        this.invitations = invitations;
        this.requests = requests;
        this.signIn = signIn;
        this.words = words;
    }

    @GetMapping(PAGE)
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Newcomer> newcomer = newcomer(request);
        return newcomer.isPresent()
                ? page(newcomer.get(), new Form(newcomer.get().name(), "", ""), response, model)
                : "redirect:/login";
    }

    /// Lets who has signed in sign in by the identity too.
    @PostMapping("/sign-in/link")
    String link(Actor actor, HttpServletRequest request, HttpServletResponse response, RedirectAttributes flash) {
        Newcomer newcomer = newcomer(request).orElseThrow(NewcomerController::over);
        identities.link(newcomer.identity(), SignIn.at(request), actor);
        cookies.remove(Newcomer.COOKIE, request, response);
        flash.addFlashAttribute("notice", words.of("people.notice.linked", providers.nameOf(
                newcomer.identity().issuer())));
        return "redirect:/account";
    }

    /// Joins by the link of the newcomer, or as everybody may; or asks an owner.
    @PostMapping(PAGE)
    String join(@ModelAttribute Form form, Locale language, HttpServletRequest request, HttpServletResponse response,
            RedirectAttributes flash, Model model) {
        Newcomer newcomer = newcomer(request).orElseThrow(NewcomerController::over);
        try {
            if (newcomer.invitation().isEmpty() && requests.rule() != JoinRule.OPEN) {
                String secret = requests.ask(form.displayName(), newcomer.identity(), form.words(), language);
                cookies.remove(Newcomer.COOKIE, request, response);
                return "redirect:/join/requests/" + secret;
            }
            Person person = newcomer.invitation().isEmpty()
                    ? requests.join(form.displayName(), form.handle(), newcomer.identity(), language)
                    : invitations.join(newcomer.invitation(), form.displayName(), newcomer.identity());
            cookies.remove(Newcomer.COOKIE, request, response);
            signIn.as(person, request, response);
            flash.addFlashAttribute("notice", words.of("people.notice.welcome", person.displayName()));
            return "redirect:" + newcomer.next();
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("failure", refused);
            return page(newcomer, form, response, model);
        }
    }

    private String page(Newcomer newcomer, Form form, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("provider", providers.nameOf(newcomer.identity().issuer()));
        model.addAttribute("label", newcomer.identity().label());
        model.addAttribute("form", form);
        model.addAttribute("rule", rule(newcomer));
        return "people/provider/new";
    }

    /// How this newcomer may join: by a link that is still good as if the site were open to them.
    private JoinRule rule(Newcomer newcomer) {
        return invitations.open(newcomer.invitation()).isPresent() ? JoinRule.OPEN
                : newcomer.invitation().isEmpty() ? requests.rule() : JoinRule.INVITE;
    }

    private Optional<Newcomer> newcomer(HttpServletRequest request) {
        return cookies.get(Newcomer.COOKIE, request).map(Newcomer::of);
    }

    private static MissingException over() {
        return new MissingException(Said.of("said.people.begin-the-sign-in-anew"));
    }

    /// What a newcomer types.
    ///
    /// @param handle public name in addresses; only who joins an open site chooses it
    /// @param words what they say of themselves; only who asks does
    record Form(@Nullable String displayName, @Nullable String handle, @Nullable String words) {

        Form {
            displayName = Objects.requireNonNullElse(displayName, "");
            handle = Objects.requireNonNullElse(handle, "");
            words = Objects.requireNonNullElse(words, "");
        }
    }
}
