package org.daybook.web.project;

import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.group.Project;
import org.daybook.people.group.Projects;
import org.daybook.web.shared.kind.PagePart.Shown;
import org.daybook.web.shared.kind.PageParts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The home of a project.
@Controller
class ProjectController {

    private final Projects projects;
    private final ProjectPages pages;
    private final PageParts parts;

    ProjectController(Projects projects, ProjectPages pages, PageParts parts) {
        this.projects = projects;
        this.pages = pages;
        this.parts = parts;
    }

    @GetMapping("/projects/{slug:[a-z0-9-]+}")
    String home(@PathVariable String slug, Actor actor, Model model) {
        Project project = projects.get(slug);
        if (!project.slug().equals(slug)) {
            return "redirect:" + project.path();
        }
        model.addAttribute("member", actor.in(project.id()).has(Role.MEMBER));
        model.addAttribute("owner", actor.in(project.id()).has(Role.OWNER));
        model.addAttribute("project", project);
        model.addAttribute("asideParts", parts.beside(new Shown(project.id().thing(), project.slug()), actor));
        model.addAttribute("view", pages.view(project.id()));
        return "project/home";
    }
}
