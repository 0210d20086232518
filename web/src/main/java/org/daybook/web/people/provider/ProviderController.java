package org.daybook.web.people.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.daybook.issues.write.Grants;
import org.daybook.people.Actor;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.allowance.Allowance;
import org.daybook.people.allowance.Allowances;
import org.daybook.people.identity.Identities;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.Costly;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.request.RefusedRequest;
import org.daybook.web.shared.signin.BackToPage;
import org.daybook.web.shared.signin.SealedCookies;
import org.daybook.web.shared.signin.SignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The way to a provider of identities and back (docs/decisions/0159-who-somebody-is-elsewhere.md). Who is known by
/// what the provider proves is signed in; who is not is asked what they want.
@Controller
class ProviderController {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderController.class);
    private static final String KEY = "/{key:[a-z0-9-]{1,32}}";
    private static final Duration LONGEST_WAY = Duration.ofMinutes(10);
    private static final Duration LONGEST_CHOICE = Duration.ofMinutes(15);
    private static final int LONGEST_SECRET = 100;
    /// What a cookie has room for.
    private static final int LONGEST_NEXT = 500;

    private final Providers providers;
    private final ProviderClient client;
    private final SealedCookies cookies;
    private final Identities identities;
    private final Grants grants;
    private final SignIn signIn;
    private final Words words;
    /// States that somebody came back with: each is good once.
    private final Allowance used;

    ProviderController(Providers providers, ProviderClient client, SealedCookies cookies, Identities identities,
            Grants grants, SignIn signIn, Words words, Allowances allowances) {
        this.used = allowances.of("state", LONGEST_WAY);
        this.grants = grants;
        this.providers = providers;
        this.client = client;
        this.cookies = cookies;
        this.identities = identities;
        this.signIn = signIn;
        this.words = words;
    }

    /// Sends the browser to the provider.
    ///
    /// @param invitation the secret of a link by which somebody joins
    /// @param write whether who has signed in lets this site write to GitHub as them
    @GetMapping("/sign-in/with" + KEY)
    String begin(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String invitation,
            @RequestParam(defaultValue = "false") boolean write,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean writes = write && key.equals(IdentityProperties.GITHUB) && actor.has(Role.CONTRIBUTOR);
        OAuth2AuthorizationRequest asked = client.begin(registration(key), writes, request);
        SignInBegun begun = ProviderClient.begun(asked, key,
                invitation.length() <= LONGEST_SECRET ? invitation : "",
                BackToPage.safe(next.length() <= LONGEST_NEXT ? next : "/"), writes);
        cookies.put(SignInBegun.COOKIE, begun.texts(), LONGEST_WAY, request, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return "redirect:" + asked.getAuthorizationRequestUri();
    }

    /// Takes the browser that the provider sends back.
    @Costly
    @GetMapping("/sign-in/back" + KEY)
    String back(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        ClientRegistration registration = registration(key);
        SignInBegun begun = cookies.get(SignInBegun.COOKIE, request).map(SignInBegun::of)
                .filter(one -> one.key().equals(key)).orElseThrow(ProviderController::notBegunHere);
        cookies.remove(SignInBegun.COOKIE, request, response);
        if (code.isBlank() || state.isBlank() || !used.takeOnly(begun.state())) {
            throw notBegunHere();
        }
        ProviderClient.Proved proved = prove(registration, begun, code, state);
        if (begun.write()) {
            grants.give(proved.identity().label(), proved.token(), actor);
            flash.addFlashAttribute("notice", words.of("issues.notice.consented", proved.identity().label()));
            return "redirect:/account";
        }
        Optional<Person> holder = identities.holder(proved.identity());
        if (holder.isEmpty()) {
            Newcomer newcomer = new Newcomer(key, proved.identity(), proved.name(), begun.invitation(), begun.next());
            cookies.put(Newcomer.COOKIE, newcomer.texts(), LONGEST_CHOICE, request, response);
            return "redirect:" + NewcomerController.PAGE;
        }
        if (actor.person().isPresent()) {
            identities.link(proved.identity(), SignIn.at(request), actor);
            flash.addFlashAttribute("notice", words.of("people.notice.linked-already"));
            return "redirect:/account";
        }
        enter(holder.get(), request, response);
        return "redirect:" + begun.next();
    }

    private void enter(Person person, HttpServletRequest request, HttpServletResponse response) {
        if (!person.canSignIn()) {
            throw new RefusedRequest(HttpStatus.FORBIDDEN, Said.of("said.people.this-account-is-closed"));
        }
        signIn.as(person, request, response);
    }

    private ProviderClient.Proved prove(
            ClientRegistration registration, SignInBegun begun, String code, String state) {
        try {
            return client.prove(registration, begun, code, state);
        } catch (OAuth2AuthenticationException | OAuth2AuthorizationException | IllegalArgumentException refused) {
            LOG.info("A sign-in by {} is refused: {}", registration.getRegistrationId(), refused.getMessage());
            throw new RefusedRequest(HttpStatus.BAD_REQUEST, Said.of("said.people.the-provider-proves-nothing"));
        }
    }

    private ClientRegistration registration(String key) {
        return providers.registration(key).orElseThrow(() -> new RefusedRequest(
                HttpStatus.SERVICE_UNAVAILABLE, Said.of("said.people.the-provider-is-away")));
    }

    private static RefusedRequest notBegunHere() {
        return new RefusedRequest(HttpStatus.BAD_REQUEST, Said.of("said.people.this-sign-in-was-not-begun-here"));
    }

    /// Takes back that this site may write to GitHub as who has signed in.
    @PostMapping("/account/github/removal")
    String withdraw(Actor actor, RedirectAttributes flash) {
        grants.withdraw(actor);
        flash.addFlashAttribute("notice", words.of("issues.notice.consent-withdrawn"));
        return "redirect:/account";
    }

    /// Takes an identity away from who has signed in.
    @PostMapping("/account/identities/" + Addresses.ID + "/removal")
    String unlink(@PathVariable long id, Actor actor, RedirectAttributes flash) {
        try {
            identities.unlink(id, actor);
            flash.addFlashAttribute("notice", words.of("people.notice.unlinked"));
        } catch (InvalidInputException last) {
            flash.addFlashAttribute("notice", words.said(last));
        }
        return "redirect:/account";
    }
}
