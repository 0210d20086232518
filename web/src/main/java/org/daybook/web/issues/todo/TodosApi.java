package org.daybook.web.issues.todo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.todo.Todo;
import org.daybook.todo.TodoFilter;
import org.daybook.todo.TodoImport;
import org.daybook.todo.TodoReport;
import org.daybook.todo.TodoStatus;
import org.daybook.todo.Todos;
import org.daybook.todo.exchange.TaskwarriorJson;
import org.daybook.todo.line.TodoLine;
import org.daybook.web.shared.BaseAddress;
import org.jspecify.annotations.Nullable;
import org.daybook.writing.token.GitHubAddresses;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// To-dos for programs, in TaskWarrior's JSON.
@RestController
@Tag(name = "To-do")
class TodosApi {

    private static final String ALL = "/api/v1/todos";
    private static final int MOST_IMPORTED = 2_000;
    private static final int MOST_CHARACTERS = 4_000_000;

    private final Todos todos;
    private final TodoImport imports;
    private final TodoProjects projects;
    private final BaseAddress base;
    private final GitHubAddresses github;

    TodosApi(Todos todos, TodoImport imports, TodoProjects projects, BaseAddress base,
            GitHubAddresses github) {
        this.github = github;
        this.projects = projects;
        this.todos = todos;
        this.imports = imports;
        this.base = base;
    }

    /// @param line a to-do in one line
    @Schema(name = "NewTodo")
    record NewTodo(@Nullable String line) {}

    /// @param line what is changed, as in `+tag due:friday`
    /// @param status `pending`, `completed` or `deleted`
    /// @param note what is added to its notes
    @Schema(name = "TodoChange")
    record TodoChange(@Nullable String line, @Nullable String status, @Nullable String note) {}

    /// @param added how many are new
    /// @param changed how many were known
    @Schema(name = "TodosTaken")
    record TodosTakenDocument(int added, int changed) {}

    @Operation(
            summary = "List what is to do",
            description = "TaskWarrior's JSON: an array that `task import` reads. report is next, mine, waiting,"
                    + " blocked, all, done or deleted; filter is as in TaskWarrior: +tag -tag project: priority:"
                    + " due.before: repo: assignee: or words; project is the slug of a project of this site. The most"
                    + " urgent first, at most 10,000.")
    @GetMapping(ALL)
    List<Map<String, Object>> list(@RequestParam(defaultValue = "all") String report,
            @RequestParam(defaultValue = "") String filter, @RequestParam(defaultValue = "") String project,
            Actor actor) {
        LocalDate today = todos.today();
        TodoFilter wanted = TodoFilter.read(filter, today);
        TodoReport asked = TodoReport.asked(report);
        List<Todo> known = asked.isOfEnded() ? todos.all() : todos.pending();
        return TaskwarriorJson.write(
                asked.of(known.stream().filter(wanted::matches).filter(projects.todosOf(project)).toList(), today,
                todos.names(actor)), today, github);
    }

    @Operation(
            summary = "Add a to-do",
            description = "line is what TaskWarrior's `task add` takes: words, +tag, due:friday, wait:2w,"
                    + " scheduled:tomorrow, until:eom, priority:H, project:NAME, depends:#55 and assignee:HANDLE.")
    @ApiResponse(responseCode = "201", description = "It is added")
    @ApiResponse(responseCode = "422", description = "The line cannot be accepted")
    @PostMapping(ALL)
    ResponseEntity<Map<String, Object>> add(@RequestBody NewTodo wanted, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        String key = todos.add(TodoLine.read(Optional.ofNullable(wanted.line()).orElse("")), Optional.empty(), actor);
        return ResponseEntity.created(URI.create(base.prefix() + ALL + "/" + key)).body(one(key));
    }

    @Operation(summary = "Read a to-do", description = "By its UUID or the beginning of it.")
    @ApiResponse(responseCode = "200", description = "The to-do")
    @ApiResponse(responseCode = "404", description = "There is none such")
    @GetMapping(ALL + "/{uuid:[0-9a-f-]{4,36}}")
    Map<String, Object> read(@PathVariable String uuid) {
        return one(uuid);
    }

    @Operation(
            summary = "Change a to-do",
            description = "line changes attributes, tags and words; status completes it, opens it again or throws it"
                    + " away; note adds a note. An issue is closed and reopened on GitHub, in the background.")
    @ApiResponse(responseCode = "200", description = "The to-do as it is now")
    @ApiResponse(responseCode = "403", description = "It is someone else's")
    @ApiResponse(responseCode = "404", description = "There is none such")
    @ApiResponse(responseCode = "422", description = "A field cannot be accepted (field)")
    @PatchMapping(ALL + "/{uuid:[0-9a-f-]{4,36}}")
    Map<String, Object> change(@PathVariable String uuid, @RequestBody TodoChange wanted, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        todos.change(uuid, new Todos.Change(Optional.ofNullable(wanted.line()).map(TodoLine::read),
                Optional.ofNullable(wanted.note()), Optional.ofNullable(wanted.status()).map(TodosApi::status)),
                actor);
        return one(uuid);
    }

    @Operation(
            summary = "Take to-dos over from TaskWarrior",
            description = "What `task export` writes, at most 2,000 tasks. One that is known by its UUID or"
                    + " githubissue takes over what the file says; the same file again changes nothing. For members.",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(
                    mediaType = "application/json",
                    array = @ArraySchema(schema = @Schema(type = "object")))))
    @ApiResponse(responseCode = "200", description = "How many were taken over")
    @ApiResponse(responseCode = "422", description = "A task cannot be accepted (field tasks, with its place)")
    @PostMapping(path = ALL + "/import", consumes = "application/json")
    TodosTakenDocument take(@RequestBody String tasks, Actor actor) {
        actor.require(Role.MEMBER);
        TodoImport.Taken taken = imports.take(TaskwarriorJson.read(
                OverLimitException.requireText("tasks", tasks, MOST_CHARACTERS), MOST_IMPORTED), actor);
        return new TodosTakenDocument(taken.added(), taken.changed());
    }

    private Map<String, Object> one(String key) {
        Todo todo = todos.get(key);
        return TaskwarriorJson.write(List.of(todo), todos.today(), github).getFirst();
    }

    private static TodoStatus status(String typed) {
        for (TodoStatus status : TodoStatus.values()) {
            if (status.name().equals(typed.toUpperCase(Locale.ROOT))) {
                return status;
            }
        }
        throw new InvalidInputException("status", Said.of("said.todo.is-no-status", typed));
    }
}
