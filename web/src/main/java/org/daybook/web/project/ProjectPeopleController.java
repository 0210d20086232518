package org.daybook.web.project;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.account.Invitations;
import org.daybook.people.account.Invitations.NewInvitation;
import org.daybook.people.group.Project;
import org.daybook.people.group.ProjectRoles;
import org.daybook.people.group.Projects;
import org.daybook.shared.InvalidInputException;
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

/// Who may what in a project, where its owners change it and make links by which people join it.
@Controller
class ProjectPeopleController {

    private static final String PAGE = "/projects/{slug:[a-z0-9-]+}/people";
    private static final String LINKS = PAGE + "/invitations";

    private final Projects projects;
    private final ProjectRoles roles;
    private final ProjectTeam team;
    private final Invitations invitations;
    private final BaseAddress base;
    private final Words words;
    private final Clock clock;

    ProjectPeopleController(Projects projects, ProjectRoles roles, ProjectTeam team, Invitations invitations,
            BaseAddress base, Words words, Clock clock) {
        this.invitations = invitations;
        this.base = base;
        this.clock = clock;
        this.projects = projects;
        this.roles = roles;
        this.team = team;
        this.words = words;
    }

    @GetMapping(PAGE)
    String show(@PathVariable String slug, Actor actor, Model model) {
        actor.requireAnywhere(Role.OWNER);
        return page(projects.get(slug), "", actor, model);
    }

    /// @param role as [ProjectRole] reads it
    @PostMapping(PAGE)
    String give(@PathVariable String slug, @RequestParam(defaultValue = "") String handle,
            @RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "") String reason, Actor actor,
            Model model, RedirectAttributes flash, HttpServletResponse response) {
        actor.requireAnywhere(Role.OWNER);
        Project project = projects.get(slug);
        try {
            roles.give(project.id(), handle, ProjectRole.read(role), reason, actor);
            flash.addFlashAttribute("notice", words.of("project.notice.given"));
            return "redirect:" + project.path() + "/people";
        } catch (InvalidInputException refused) {
            return refused(refused, project, handle, actor, model, response);
        }
    }

    @PostMapping(LINKS)
    String invite(@PathVariable String slug, @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "1") int places,
            @RequestParam(defaultValue = "14") int days, Actor actor, Model model, RedirectAttributes flash,
            HttpServletResponse response) {
        actor.requireAnywhere(Role.OWNER);
        Project project = projects.get(slug);
        try {
            Role wanted = Objects.requireNonNullElse(ProjectRole.read(role), Role.CONTRIBUTOR);
            String secret = invitations.invite(
                    new NewInvitation(label, wanted, project.id(), places, days), actor);
            flash.addFlashAttribute("link", base.prefix() + "/invitations/" + secret);
            return "redirect:" + project.path() + "/people";
        } catch (InvalidInputException refused) {
            return refused(refused, project, "", actor, model, response);
        }
    }

    @PostMapping(LINKS + "/" + Addresses.ID + "/end")
    String end(@PathVariable String slug, @PathVariable long id, Actor actor, RedirectAttributes flash) {
        actor.requireAnywhere(Role.OWNER);
        Project project = projects.get(slug);
        invitations.end(id, actor);
        flash.addFlashAttribute("notice", words.of("people.notice.ended"));
        return "redirect:" + project.path() + "/people";
    }

    /// The page again, with what was refused, in words.
    private String refused(InvalidInputException failure, Project project, String typed, Actor actor, Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("failure", failure);
        return page(project, typed, actor, model);
    }

    private String page(Project project, String typed, Actor actor, Model model) {
        model.addAttribute("history", team.history(project.id(), actor));
        model.addAttribute("project", project);
        model.addAttribute("team", team.of(project.id()));
        model.addAttribute("typed", typed);
        model.addAttribute("invitations", invitations.into(project.id(), actor).stream()
                .map(one -> InvitationView.of(one, clock.instant())).toList());
        model.addAttribute("linkRoles", List.of(Role.CONTRIBUTOR, Role.MEMBER));
        model.addAttribute("roles", List.of(Role.values()));
        return "project/people";
    }
}
