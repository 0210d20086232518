package org.daybook.web.issues.todo;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.campaign.Campaign;
import org.daybook.issues.Issue;
import org.daybook.issues.Issues;
import org.daybook.issues.mirror.FollowedRepositories;
import org.daybook.issues.mirror.FollowedRepository;
import org.daybook.people.Actor;
import org.daybook.people.group.Projects;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.todo.Contexts;
import org.daybook.todo.Contexts.Context;
import org.daybook.todo.Todo;
import org.daybook.todo.TodoFilter;
import org.daybook.todo.TodoReport;
import org.daybook.todo.Todos;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.view.ProjectFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The to-do list of the whole site: by urgency, and its issues by repository or campaign.
@Controller
class TodoController {

    private static final List<String> STATES = List.of("open", "closed", "all");
    private static final List<String> GROUPINGS = List.of("repository", "campaign");

    private final Issues issues;
    private final FollowedRepositories repositories;
    private final Todos todos;
    private final Contexts contexts;
    private final TodoRows rows;
    private final Projects projects;
    private final TodoProjects whose;
    private final Words words;

    TodoController(Issues issues, FollowedRepositories repositories, Todos todos, Contexts contexts, TodoRows rows,
            Projects projects, TodoProjects whose, Words words) {
        this.projects = projects;
        this.whose = whose;
        this.issues = issues;
        this.repositories = repositories;
        this.todos = todos;
        this.contexts = contexts;
        this.rows = rows;
        this.words = words;
    }

    /// @param report as in [TodoReport]
    /// @param filter as [TodoFilter] reads it
    /// @param context name of one of the reader's
    /// @param state of issues: `open`, `closed` or `all`; with it or `by`, issues are grouped
    /// @param by `repository` or `campaign`
    @GetMapping("/todo")
    String list(
            @RequestParam(defaultValue = "next") String report,
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "") String context,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(defaultValue = "") String project,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        List<FollowedRepository> followed = repositories.all();
        model.addAttribute("followed", followed.stream().map(FollowedRepository::name).toList());
        model.addAttribute("narrowed", ProjectFilter.of(project, followed.stream().map(FollowedRepository::project),
                projects));
        model.addAttribute("freshness", issues.freshness());
        if (state != null || by != null) {
            return groups(
                    one("state", Optional.ofNullable(state).orElse("open"), STATES, model, response),
                    one("by", Optional.ofNullable(by).orElse("repository"), GROUPINGS, model, response),
                    project, model);
        }
        List<Context> own = contexts.of(actor);
        Optional<Context> chosen = own.stream().filter(one -> one.name().equals(context)).findFirst();
        String typed = chosen.map(Context::filter).orElse(filter);
        TodoFilter wanted = read(typed, model, response);
        if (!context.isBlank() && chosen.isEmpty()) {
            refuse(words.said(Said.of("said.todo.no-such-context", context)), model, response);
        }
        model.addAttribute("page", page(report(report, model, response), typed, wanted, context, own, project,
                Math.clamp(page, 1, 1_000), actor));
        return "issues/todo/list";
    }

    /// One that narrows nothing, if what was typed is none: the page says why.
    private TodoFilter read(String typed, Model model, HttpServletResponse response) {
        try {
            return TodoFilter.read(typed, todos.today());
        } catch (InvalidInputException refused) {
            refuse(words.said(refused), model, response);
            return TodoFilter.read("", todos.today());
        }
    }

    /// The first one, if there is none of this name: the page says so.
    private TodoReport report(String name, Model model, HttpServletResponse response) {
        try {
            return TodoReport.asked(name);
        } catch (InvalidInputException refused) {
            refuse(words.said(refused), model, response);
            return TodoReport.NEXT;
        }
    }

    /// The word itself if the field may be it, else the first that it may be: the page says so.
    private String one(String field, String word, List<String> known, Model model, HttpServletResponse response) {
        if (known.contains(word)) {
            return word;
        }
        refuse(words.said(Said.of("said.todo.is-none-of", field, word, String.join(", ", known))), model, response);
        return known.getFirst();
    }

    private static void refuse(String why, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refusal", why);
    }

    @SuppressWarnings("ParameterNumber")
    private TodoPage page(TodoReport report, String filter, TodoFilter wanted, String context, List<Context> own,
            String project, int page, Actor actor) {
        LocalDate today = todos.today();
        List<Todo> all = report.isOfEnded() ? todos.all() : todos.pending();
        List<Todo> found = all.stream().filter(wanted::matches).filter(whose.todosOf(project)).toList();
        Set<String> names = todos.names(actor);
        Map<String, Integer> counts = new LinkedHashMap<>();
        TodoReport.counts(found, today, names).forEach((one, count) -> counts.put(one.word(), count));
        List<Todo> listed = report.of(found, today, names);
        int shown = Math.min(page, Math.ceilDiv(Math.max(listed.size(), 1), TodoPage.SIZE));
        int from = (shown - 1) * TodoPage.SIZE;
        int to = Math.min(from + TodoPage.SIZE, listed.size());
        return new TodoPage(report.word(), counts, filter, context, own, rows.of(listed.subList(from, to), all),
                listed.size(), shown, to < listed.size(),
                found.stream().filter(todo -> todo.isPending(today) && todo.due() != null
                        && todo.due().isBefore(today)).count(),
                counts.getOrDefault(TodoReport.WAITING.word(), 0) + counts.getOrDefault(TodoReport.BLOCKED.word(), 0),
                today);
    }

    private String groups(String state, String by, String project, Model model) {
        List<Issue> all = issues.all().stream().filter(whose.issuesOf(project)).toList();
        boolean byCampaign = by.equals("campaign");
        model.addAttribute("todo", byCampaign
                ? TodoView.byCampaign(all, state, titles(all), words.of("issues.todo.no-campaign"))
                : TodoView.byRepository(all, state));
        model.addAttribute("state", state);
        model.addAttribute("by", by);
        return "issues/todo/groups";
    }

    private Map<Long, List<String>> titles(List<Issue> all) {
        return issues.campaigns(all).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, campaigns -> campaigns.getValue().stream()
                        .map(Campaign::title)
                        .toList()));
    }
}
