package org.daybook.web.people.join;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.account.Invitations;
import org.daybook.people.account.JoinRequest;
import org.daybook.people.account.JoinRequests;
import org.daybook.people.account.JoinRule;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.id.PersonId;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.view.InvitationView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How people join, for owners: links to hand out, who asks, whether strangers may ask.
@Controller
class JoiningController {

    private static final String PAGE = "/site/joining";

    private final Invitations invitations;
    private final JoinRequests requests;
    private final People people;
    private final BaseAddress base;
    private final Words words;
    private final Clock clock;

    JoiningController(
            Invitations invitations,
            JoinRequests requests,
            People people,
            BaseAddress base,
            Words words,
            Clock clock) {
        this.invitations = invitations;
        this.requests = requests;
        this.people = people;
        this.base = base;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String show(Actor actor, Model model) {
        return page(actor, model);
    }

    @PostMapping(PAGE + "/rule")
    String decide(@RequestParam JoinRule rule, Actor actor, RedirectAttributes flash, Model model,
            HttpServletResponse response) {
        try {
            requests.decide(rule, actor);
        } catch (InvalidInputException failure) {
            return refused(failure, actor, model, response);
        }
        flash.addFlashAttribute("notice", words.of("people.notice.rule"));
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/invitations")
    String invite(
            @RequestParam String label,
            @RequestParam Role role,
            @RequestParam(defaultValue = "1") int places,
            @RequestParam(defaultValue = "14") int days,
            Actor actor,
            RedirectAttributes flash,
            Model model,
            HttpServletResponse response) {
        actor.require(Role.OWNER);
        try {
            String secret = invitations.invite(new Invitations.NewInvitation(label, role, places, days), actor);
            flash.addFlashAttribute("link", base.prefix() + JoinController.INVITATION + secret);
            return "redirect:" + PAGE;
        } catch (InvalidInputException failure) {
            return refused(failure, actor, model, response);
        }
    }

    @PostMapping(PAGE + "/invitations/" + Addresses.ID + "/end")
    String end(@PathVariable long id, Actor actor, RedirectAttributes flash) {
        invitations.end(id, actor);
        flash.addFlashAttribute("notice", words.of("people.notice.ended"));
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/requests/" + Addresses.ID + "/acceptance")
    String accept(
            @PathVariable long id,
            @RequestParam Role role,
            Actor actor,
            RedirectAttributes flash,
            Model model,
            HttpServletResponse response) {
        try {
            Person person = requests.accept(id, role, actor);
            flash.addFlashAttribute("notice", words.of("people.notice.added", person.displayName()));
            return "redirect:" + PAGE;
        } catch (InvalidInputException failure) {
            return refused(failure, actor, model, response);
        }
    }

    @PostMapping(PAGE + "/requests/" + Addresses.ID + "/refusal")
    String refuse(
            @PathVariable long id,
            @RequestParam String reason,
            Actor actor,
            RedirectAttributes flash,
            Model model,
            HttpServletResponse response) {
        try {
            requests.refuse(id, reason, actor);
            flash.addFlashAttribute("notice", words.of("people.notice.refused"));
            return "redirect:" + PAGE;
        } catch (InvalidInputException failure) {
            return refused(failure, actor, model, response);
        }
    }

    /// The page again, with what was refused, in words.
    private String refused(InvalidInputException failure, Actor actor, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("failure", failure);
        return page(actor, model);
    }

    private String page(Actor actor, Model model) {
        List<JoinRequest> asked = requests.all(actor);
        Map<PersonId, Person> accepted = people.findAll(asked.stream()
                .flatMap(request -> request.answered().stream())
                .map(JoinRequest.Answer::person)
                .filter(Objects::nonNull)
                .toList());
        List<JoinRequestView> views = asked.stream()
                .map(request -> JoinRequestView.of(
                        request,
                        request.answered().map(JoinRequest.Answer::person).map(accepted::get).orElse(null)))
                .toList();
        model.addAttribute("waiting", views.stream().filter(view -> view.answeredAt() == null).toList());
        model.addAttribute("answered", views.stream().filter(view -> view.answeredAt() != null).toList());
        model.addAttribute(
                "invitations",
                invitations.all(actor).stream().map(one -> InvitationView.of(one, clock.instant())).toList());
        model.addAttribute("rule", requests.rule());
        model.addAttribute("rules", JoinRule.values());
        model.addAttribute("roles", List.of(Role.CONTRIBUTOR, Role.MEMBER));
        return "people/join/joining";
    }
}
