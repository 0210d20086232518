package org.daybook.web.saved;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.group.Project;
import org.daybook.people.group.Projects;
import org.daybook.saved.SavedView;
import org.daybook.saved.SavedViews;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.id.ProjectId;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.saved.ViewMenus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page of saved views: one's own, and those of the projects.
@Controller
class ViewController {

    private static final String ALL = "/views";
    private static final String ONE = ALL + "/" + Addresses.ID;

    private final SavedViews views;
    private final ViewMenus menus;
    private final Projects projects;
    private final Words words;

    ViewController(SavedViews views, ViewMenus menus, Projects projects, Words words) {
        this.views = views;
        this.menus = menus;
        this.projects = projects;
        this.words = words;
    }

    @GetMapping(ALL)
    String list(Actor actor, Model model) {
        List<SavedView> ofProjects = views.ofProjects();
        List<ViewGroup> groups = new ArrayList<>();
        if (actor.person().isPresent()) {
            groups.add(new ViewGroup(null, views.own(actor), true));
        }
        for (Project project : projects.all()) {
            List<SavedView> theirs = ofProjects.stream()
                    .filter(view -> view.project().filter(project.id()::equals).isPresent()).toList();
            if (!theirs.isEmpty()) {
                groups.add(new ViewGroup(project, theirs, actor.in(project.id()).has(Role.OWNER)));
            }
        }
        model.addAttribute("groups", groups);
        return "saved/views";
    }

    /// @param project slug; empty: for who saves it alone
    @PostMapping(ALL)
    String save(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String project, Actor actor, RedirectAttributes flash, Model model,
            HttpServletResponse response) {
        actor.require(Role.CONTRIBUTOR);
        try {
            @Nullable ProjectId owner = project.isEmpty() ? null : projects.chosen(project).id();
            SavedView saved = views.save(name, address, owner, actor);
            flash.addFlashAttribute("notice", words.of("saved.notice.saved", saved.name()));
            return "redirect:" + saved.address();
        } catch (InvalidInputException refused) {
            model.addAttribute("name", name);
            model.addAttribute("address", address);
            model.addAttribute("project", project);
            model.addAttribute("projects", menus.owned(actor));
            return refuse(refused, actor, model, response);
        }
    }

    @PostMapping(ONE)
    String rename(@PathVariable long id, @RequestParam(defaultValue = "") String name, Actor actor,
            RedirectAttributes flash, Model model, HttpServletResponse response) {
        try {
            SavedView renamed = views.change(id, name, null, actor);
            flash.addFlashAttribute("notice", words.of("saved.notice.renamed", renamed.name()));
            return "redirect:" + ALL;
        } catch (InvalidInputException refused) {
            return refuse(refused, actor, model, response);
        }
    }

    @PostMapping(ONE + "/removal")
    String delete(@PathVariable long id, Actor actor, RedirectAttributes flash) {
        SavedView gone = views.delete(id, actor);
        flash.addFlashAttribute("notice", words.of("saved.notice.deleted", gone.name()));
        return "redirect:" + ALL;
    }

    private String refuse(InvalidInputException refused, Actor actor, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("failure", words.said(refused));
        return list(actor, model);
    }
}
