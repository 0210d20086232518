package org.daybook.web.notebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.NotebookSettings;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.Writers;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.list.EntrySummary;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.group.Project;
import org.daybook.people.group.Projects;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Licence;
import org.daybook.shared.MissingException;
import org.daybook.shared.Page;
import org.daybook.shared.Said;
import org.daybook.web.shared.kind.PagePart.Shown;
import org.daybook.web.shared.kind.PageParts;
import org.daybook.web.shared.view.ProjectFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The notebooks, their days and months, and their settings.
@Controller
class NotebookController {

    private static final int ENTRIES_A_PAGE = 30;
    private static final int NEWEST = 10;

    private final Notebooks notebooks;
    private final EntryLists lists;
    private final Entries entries;
    private final PageParts parts;
    private final Projects projects;

    NotebookController(Notebooks notebooks, EntryLists lists, Entries entries, PageParts parts, Projects projects) {
        this.projects = projects;
        this.notebooks = notebooks;
        this.lists = lists;
        this.entries = entries;
        this.parts = parts;
    }

    @GetMapping("/notebooks")
    String list(@RequestParam(defaultValue = "") String project, Actor actor, Model model) {
        List<Notebook> all = notebooks.all();
        ProjectFilter filter = ProjectFilter.of(project, all.stream().map(Notebook::project), projects);
        model.addAttribute("filter", filter);
        model.addAttribute("notebooks", all.stream().filter(one -> filter.admits(one.project()))
                .map(NotebookView::of).toList());
        model.addAttribute("counts", lists.counts());
        model.addAttribute("drafts", lists.drafts(actor));
        model.addAttribute("newest", filter.only() == null ? lists.newest(NEWEST)
                : lists.newest(filter.only(), NEWEST));
        return "notebook/list";
    }

    @GetMapping("/notebooks/{slug:[a-z0-9-]+}")
    String show(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "") String month,
            Actor actor,
            Model model) {
        Notebook notebook = existing(slug);
        YearMonth shown = month(month, entries.labDay(notebook.id()));
        Page<EntrySummary> page =
                lists.in(notebook.id(), after == null ? cursorFor(month) : after, ENTRIES_A_PAGE, actor);
        model.addAttribute("notebook", NotebookView.of(notebook));
        model.addAttribute("page", page);
        model.addAttribute("days", byDay(page.items()));
        model.addAttribute("calendar", Calendar.of(shown, lists.days(notebook.id(), shown, actor)));
        model.addAttribute("months", lists.months(notebook.id(), actor));
        model.addAttribute("asideParts", parts.beside(new Shown(notebook.id().thing(), notebook.slug()), actor));
        model.addAttribute("mayWrite", notebook.admits(actor));
        model.addAttribute("mayChange", notebook.isRunBy(actor));
        return "notebook/notebook";
    }

    /// A month is the list from its last day on.
    private static @Nullable String cursorFor(String month) {
        return month.isEmpty() ? null : month(month, LocalDate.EPOCH).plusMonths(1).atDay(1) + "_0";
    }

    private static YearMonth month(String typed, LocalDate today) {
        try {
            return typed.isEmpty() ? YearMonth.from(today) : YearMonth.parse(typed);
        } catch (DateTimeException e) {
            throw new MissingException(Said.of("said.notebook.is-not-a-month-such", typed));
        }
    }

    private static Map<LocalDate, List<EntrySummary>> byDay(List<EntrySummary> summaries) {
        return summaries.stream()
                .collect(
                        Collectors.groupingBy(EntrySummary::labDay, java.util.LinkedHashMap::new, Collectors.toList()));
    }

    @GetMapping("/notebooks/{slug:[a-z0-9-]+}/{day:[0-9]{4}-[0-9]{2}-[0-9]{2}}")
    String day(@PathVariable String slug, @PathVariable String day, Actor actor, Model model) {
        Notebook notebook = existing(slug);
        LocalDate labDay = parse(day);
        model.addAttribute("notebook", NotebookView.of(notebook));
        model.addAttribute("day", labDay);
        model.addAttribute("entries", lists.ofDay(notebook.id(), labDay, actor));
        model.addAttribute(
                "calendar",
                Calendar.of(YearMonth.from(labDay), lists.days(notebook.id(), YearMonth.from(labDay), actor)));
        return "notebook/day";
    }

    private static LocalDate parse(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new MissingException(Said.of("said.notebook.is-not-a-day", day));
        }
    }

    @GetMapping("/notebooks/new")
    ModelAndView begin(@RequestParam(defaultValue = "") String project, Actor actor) {
        actor.requireAnywhere(Role.MEMBER);
        Project chosen = projects.chosen(project);
        NotebookSettings defaults = notebooks.defaults("New").under(chosen.licence());
        return form(NotebookForm.of(defaults, "").untitledIn(chosen.slug()), null, null, actor);
    }

    @PostMapping("/notebooks")
    Object open(NotebookForm form, Actor actor) {
        try {
            Project project = projects.chosen(form.projectOrBlank());
            NotebookSettings defaults = notebooks.defaults("New").under(project.licence());
            Notebook opened = notebooks.open(form.slugOrBlank(), form.settings(defaults), project.id(), actor);
            return "redirect:/notebooks/" + opened.slug();
        } catch (InvalidInputException refused) {
            return form(form, null, refused, actor);
        }
    }

    @GetMapping("/notebooks/{slug:[a-z0-9-]+}/settings")
    ModelAndView settings(@PathVariable String slug, Actor actor) {
        Notebook notebook = existing(slug);
        if (!notebook.isRunBy(actor)) {
            actor.in(notebook.project()).require(Role.OWNER);
        }
        return form(NotebookForm.of(notebook), notebook, null, actor);
    }

    @PostMapping("/notebooks/{slug:[a-z0-9-]+}/settings")
    Object change(@PathVariable String slug, NotebookForm form, Actor actor) {
        Notebook notebook = existing(slug);
        try {
            notebooks.change(notebook.id(), form.settings(NotebookForm.settingsOf(notebook)), actor);
            return "redirect:/notebooks/" + slug;
        } catch (InvalidInputException refused) {
            return form(form, notebook, refused, actor);
        }
    }

    private ModelAndView form(
            NotebookForm form, @Nullable Notebook notebook, @Nullable InvalidInputException failure, Actor actor) {
        return new ModelAndView("notebook/settings", failure == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .addObject("form", form)
                .addObject("notebook", notebook == null ? null : NotebookView.of(notebook))
                .addObject("failure", failure)
                .addObject("projects", notebook == null ? projects.choices(actor) : List.of())
                .addObject("writers", Arrays.asList(Writers.values()))
                .addObject("licences", Licence.KNOWN)
                .addObject("zones", new TreeSet<>(ZoneId.getAvailableZoneIds()));
    }

    private Notebook existing(String slug) {
        return NotebookApi.existing(notebooks, slug);
    }
}
