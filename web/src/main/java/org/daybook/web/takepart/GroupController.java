package org.daybook.web.takepart;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.group.Group;
import org.daybook.people.group.Project;
import org.daybook.people.group.Projects;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Licence;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.daybook.shared.id.Thing;
import org.daybook.web.shared.language.Words;
import org.daybook.web.takepart.NeedView.PersonName;
import org.daybook.writing.belonging.Belongings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where owners say who the group is, and open further projects.
@Controller
class GroupController {

    private static final String PAGE = "/site/group";
    private static final String LIST = "/site/projects";

    private static final Pattern THING = Pattern.compile("([a-z-]{1,20})-([0-9]{1,18})");

    private final Projects projects;
    private final Belongings belongings;
    private final People people;
    private final Words words;

    GroupController(Projects projects, Belongings belongings, People people, Words words) {
        this.belongings = belongings;
        this.projects = projects;
        this.people = people;
        this.words = words;
    }

    @GetMapping(PAGE)
    String show(Actor actor, Model model) {
        return page(projects.first(), actor, model);
    }

    @GetMapping(LIST + "/{slug:[a-z0-9-]+}")
    String showOne(@PathVariable String slug, Actor actor, Model model) {
        actor.requireAnywhere(Role.OWNER);
        return page(projects.get(slug), actor, model);
    }

    @PostMapping(PAGE)
    String change(GroupForm form, @RequestParam(defaultValue = "") String reason, Actor actor,
            RedirectAttributes flash) {
        projects.say(projects.first().id(), form.group(), reason, actor);
        return saved(PAGE, flash);
    }

    @PostMapping(LIST + "/{slug:[a-z0-9-]+}")
    String changeOne(@PathVariable String slug, GroupForm form, @RequestParam(defaultValue = "") String reason,
            Actor actor, RedirectAttributes flash) {
        actor.requireAnywhere(Role.OWNER);
        Project project = projects.get(slug);
        projects.say(project.id(), form.group(), reason, actor);
        return saved(LIST + "/" + project.slug(), flash);
    }

    @GetMapping(LIST)
    String list(Actor actor, Model model) {
        actor.require(Role.OWNER);
        return list(new GroupForm("", "", "", "", "", ""), model);
    }

    /// @param thing its kind and id, as `notebook-3`
    @PostMapping(LIST + "/moves")
    String move(@RequestParam(defaultValue = "") String thing, @RequestParam(defaultValue = "") String project,
            @RequestParam(defaultValue = "") String reason, Actor actor, RedirectAttributes flash) {
        belongings.move(thing(thing), project, reason, actor);
        flash.addFlashAttribute("notice", words.of("takepart.notice.moved"));
        return "redirect:" + LIST + "#moves";
    }

    private static Thing thing(String typed) {
        Matcher matcher = THING.matcher(OverLimitException.requireNaming("thing", typed));
        if (!matcher.matches()) {
            throw new InvalidInputException("thing", Said.of("said.takepart.which-thing", typed));
        }
        return new Thing(matcher.group(1), Long.parseLong(matcher.group(2)));
    }

    @PostMapping(LIST)
    String open(GroupForm form, Actor actor, Model model, RedirectAttributes flash, HttpServletResponse response) {
        try {
            Project opened = projects.open(form.slug(), form.group(), actor);
            flash.addFlashAttribute("notice", words.of("takepart.notice.project-opened", opened.name()));
            return "redirect:" + LIST;
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("failure", refused);
            return list(form, model);
        }
    }

    private String saved(String page, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", words.of("takepart.notice.group-saved"));
        return "redirect:" + page;
    }

    private String page(Project project, Actor actor, Model model) {
        List<Projects.Change> history = projects.history(project.id(), actor);
        Map<PersonId, Person> persons = history.isEmpty() ? Map.of()
                : people.findAll(history.stream().map(Projects.Change::by).toList());
        model.addAttribute("project", project);
        model.addAttribute("group", project.group());
        model.addAttribute("licences", Licence.KNOWN);
        model.addAttribute("history", history.stream()
                .map(change -> new Row(PersonName.of(persons.get(change.by())), change.at(), change.reason(),
                        change.group()))
                .toList());
        return "takepart/group";
    }

    private String list(GroupForm form, Model model) {
        List<Project> all = projects.all();
        model.addAttribute("projects", all);
        model.addAttribute("things", all.size() == 1 ? List.of() : things(all));
        model.addAttribute("form", form);
        model.addAttribute("licences", Licence.KNOWN);
        return "takepart/projects";
    }

    private List<ThingRow> things(List<Project> all) {
        Map<ProjectId, String> names = all.stream().collect(Collectors.toMap(Project::id, Project::name));
        return belongings.all().stream().map(owned -> new ThingRow(owned.thing().kind(),
                owned.thing().kind() + "-" + owned.thing().id(), owned.name(), names.get(owned.project()))).toList();
    }

    /// Something that belongs to a project.
    ///
    /// @param key its kind and id, as `notebook-3`
    record ThingRow(String kind, String key, String name, String project) {
    }

    /// What was said, by whom and when.
    record Row(PersonName by, Instant at, String reason, Group group) {
    }
}
