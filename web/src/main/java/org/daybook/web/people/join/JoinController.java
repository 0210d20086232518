package org.daybook.web.people.join;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.account.AddressChecks;
import org.daybook.people.account.Invitation;
import org.daybook.people.account.Invitations;
import org.daybook.people.account.JoinRequest;
import org.daybook.people.account.JoinRequests;
import org.daybook.people.account.JoinRule;
import org.daybook.people.allowance.Allowance;
import org.daybook.people.allowance.Allowances;
import org.daybook.people.group.Project;
import org.daybook.people.group.Projects;
import org.daybook.people.mail.Letters;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.id.ProjectId;
import org.daybook.web.people.provider.Providers;
import org.daybook.web.shared.error.Problems;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.signin.NetworkAddress;
import org.daybook.web.shared.signin.SignIn;
import org.daybook.web.shared.view.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where strangers come in: by a link that somebody sent them, or by asking an owner.
///
/// The secrets in these addresses stay out of caches and of what the browser tells other sites.
@Controller
class JoinController {

    static final String INVITATION = "/invitations/";
    private static final String REQUEST = "/join/requests/";
    private static final String SENT = "/join/sent";
    /// Most requests that one network may make in a day: a class joins by a link.
    private static final int REQUESTS_A_DAY = 20;
    /// How often one network may have pressed twice: nobody guesses the password of who has just joined.
    private static final int TWICE_AN_HOUR = 60;

    private final Invitations invitations;
    private final JoinRequests requests;
    private final AddressChecks checks;
    private final People people;
    private final SignIn signIn;
    private final Providers providers;
    private final Projects projects;
    private final Letters letters;
    private final Words words;
    private final Allowance asked;
    private final Allowance twice;

    JoinController(
            Invitations invitations,
            JoinRequests requests,
            AddressChecks checks,
            People people,
            SignIn signIn,
            Providers providers,
            Projects projects,
            Letters letters,
            Words words,
            Allowances allowances) {
        this.asked = allowances.of("join", Duration.ofDays(1));
        this.twice = allowances.of("join-twice", Duration.ofHours(1));
        this.invitations = invitations;
        this.requests = requests;
        this.checks = checks;
        this.people = people;
        this.signIn = signIn;
        this.providers = providers;
        this.projects = projects;
        this.letters = letters;
        this.words = words;
    }

    @GetMapping("/join")
    String show(Model model) {
        return joinPage(JoinForm.empty(), model);
    }

    /// What who joins reads until they look into their mail; the same for everybody.
    @GetMapping(SENT)
    String sent() {
        return "people/join/sent";
    }

    @PostMapping("/join")
    @Nullable
    String ask(@ModelAttribute JoinForm form, Locale language, Model model, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        Optional<Duration> wait = asked.take(NetworkAddress.of(request.getRemoteAddr()).key(), REQUESTS_A_DAY);
        if (wait.isPresent()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds()));
            Problems.refuse(request, response, HttpStatus.TOO_MANY_REQUESTS,
                    Said.of("said.people.many-have-asked-from-your-network"));
            return null;
        }
        try {
            if (requests.ruleNow() == JoinRule.OPEN) {
                checks.join(form.displayName(), form.handle(), form.email(), form.password(), language);
                return "redirect:" + SENT;
            }
            return "redirect:" + REQUEST
                    + requests.ask(form.displayName(), form.email(), form.password(), form.words(), language);
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("failure", refused);
            return joinPage(form, model);
        }
    }

    /// What became of a request.
    @GetMapping(REQUEST + "{secret}")
    String request(@PathVariable String secret, Model model, HttpServletResponse response) {
        JoinRequest found = requests.find(secret)
                .orElseThrow(() -> new MissingException(Said.of("said.people.nobody-has-asked-by-this")));
        keepSecret(response);
        model.addAttribute("mailed", letters.canBeSent() && found.email() != null && !found.emailConfirmed());
        model.addAttribute("request", JoinRequestView.of(found, accepted(found)));
        return "people/join/request";
    }

    @GetMapping(INVITATION + "{secret}")
    String invitation(@PathVariable String secret, Model model, HttpServletResponse response) {
        return invitationPage(secret, JoinForm.empty(), model, response);
    }

    /// Adds the one who holds the link and signs them in, also if the button was pressed twice.
    @PostMapping(INVITATION + "{secret}")
    String join(
            @PathVariable String secret,
            @ModelAttribute JoinForm form,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Person person = joined(secret, form, request);
            signIn.as(person, request, response);
            flash.addFlashAttribute("notice", words.of("people.notice.welcome", person.displayName()));
            return "redirect:/";
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("failure", refused);
            return invitationPage(secret, form, model, response);
        }
    }

    private Person joined(String secret, JoinForm form, HttpServletRequest request) {
        try {
            return invitations.join(secret, form.displayName(), form.email(), form.password());
        } catch (InvalidInputException | MissingException refused) {
            if (twice.take(NetworkAddress.of(request.getRemoteAddr()).key(), TWICE_AN_HOUR).isPresent()) {
                throw refused;
            }
            return invitations.joinedJustNow(secret, form.email(), form.password()).orElseThrow(() -> refused);
        }
    }

    /// Takes who has signed in into the project of the link.
    @PostMapping(INVITATION + "{secret}/acceptance")
    String accept(@PathVariable String secret, Actor actor, RedirectAttributes flash) {
        Project project = project(invitations.accept(secret, actor));
        flash.addFlashAttribute("notice", words.of("people.notice.in-project", project.name()));
        return "redirect:" + project.path();
    }

    private Project project(ProjectId id) {
        return projects.all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private String joinPage(JoinForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("rule", requests.ruleNow());
        model.addAttribute("providers", providers.shown());
        return "people/join/join";
    }

    private String invitationPage(String secret, JoinForm form, Model model, HttpServletResponse response) {
        Invitation invitation = invitations.open(secret).orElseThrow(() -> new MissingException(
                Said.of("said.people.this-invitation-is-used-up")));
        keepSecret(response);
        model.addAttribute("form", form);
        model.addAttribute("role", invitation.role());
        model.addAttribute("project", invitation.project() == null ? null : project(invitation.project()).name());
        model.addAttribute("secret", secret);
        model.addAttribute("providers", providers.shown());
        model.addAttribute(
                "from", people.find(invitation.createdBy()).map(PersonView::of).orElseThrow());
        return "people/join/invitation";
    }

    private @Nullable Person accepted(JoinRequest request) {
        return request.answered().map(JoinRequest.Answer::person).flatMap(people::find).orElse(null);
    }

    private static void keepSecret(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
