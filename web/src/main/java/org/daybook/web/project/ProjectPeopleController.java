package org.daybook.web.project;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.group.Project;
import org.daybook.people.group.ProjectRoles;
import org.daybook.people.group.Projects;
import org.daybook.shared.InvalidInputException;
import org.daybook.web.shared.language.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who may what in a project, where its owners change it.
@Controller
class ProjectPeopleController {

    private static final String PAGE = "/projects/{slug:[a-z0-9-]+}/people";

    private final Projects projects;
    private final ProjectRoles roles;
    private final ProjectTeam team;
    private final Words words;

    ProjectPeopleController(Projects projects, ProjectRoles roles, ProjectTeam team, Words words) {
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
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("failure", refused);
            return page(project, handle, actor, model);
        }
    }

    private String page(Project project, String typed, Actor actor, Model model) {
        model.addAttribute("history", team.history(project.id(), actor));
        model.addAttribute("project", project);
        model.addAttribute("team", team.of(project.id()));
        model.addAttribute("typed", typed);
        model.addAttribute("roles", List.of(Role.values()));
        return "project/people";
    }
}
