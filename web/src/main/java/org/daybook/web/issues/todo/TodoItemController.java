package org.daybook.web.issues.todo;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.daybook.notebook.entry.Entries;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.Thing;
import org.daybook.todo.Contexts;
import org.daybook.todo.Todo;
import org.daybook.todo.TodoStatus;
import org.daybook.todo.Todos;
import org.daybook.todo.line.TodoLine;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.signin.BackToPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/// Adds to-dos and changes them, one or many.
@Controller
class TodoItemController {

    private static final String ITEM = "/todo/item";
    /// Characters of a refused line that are shown again.
    private static final int MAX_TYPED = 10_000;

    private final Todos todos;
    private final Contexts contexts;
    private final Entries entries;
    private final TodoRows rows;
    private final Words words;

    TodoItemController(Todos todos, Contexts contexts, Entries entries, TodoRows rows, Words words) {
        this.todos = todos;
        this.contexts = contexts;
        this.entries = entries;
        this.rows = rows;
        this.words = words;
    }

    @GetMapping(ITEM)
    String show(@RequestParam String key, Model model) {
        return page(key, "", model);
    }

    private String page(String key, String typed, Model model) {
        Todo todo = todos.get(key);
        model.addAttribute("todo", rows.of(List.of(todo), todos.all()).getFirst());
        model.addAttribute("issue", todo.issue());
        model.addAttribute("typed", typed);
        return "issues/todo/item";
    }

    /// @param entry id of the entry that it comes from
    /// @param next page to go on with
    @PostMapping("/todo")
    String add(
            @RequestParam String line,
            @RequestParam(required = false) @Nullable Long entry,
            @RequestParam(defaultValue = "/todo") String next,
            Actor actor,
            RedirectAttributes flash) {
        actor.require(Role.CONTRIBUTOR);
        Optional<Thing> origin = Optional.ofNullable(entry).map(EntryId::new)
                .map(id -> entries.read(id, actor).id().thing());
        try {
            todos.add(TodoLine.read(line), origin, actor);
            flash.addFlashAttribute("notice", words.of("issues.notice.to-do-added"));
        } catch (InvalidInputException refused) {
            flash.addFlashAttribute("refusal", words.said(refused));
            flash.addFlashAttribute("typed", PlainWords.shorten(line, MAX_TYPED));
        }
        return "redirect:" + BackToPage.safe(next);
    }

    /// @param todo keys of those that are changed
    /// @param act `done`, `open`, `delete`, `start`, `stop` or `change`
    /// @param line what is changed
    @PostMapping("/todo/changes")
    String change(
            @RequestParam(defaultValue = "") List<String> todo,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "/todo") String next,
            Actor actor,
            RedirectAttributes flash) {
        actor.require(Role.CONTRIBUTOR);
        try {
            act(todo, act, line, actor);
            flash.addFlashAttribute("notice", words.of("issues.notice.to-dos-changed", todo.size()));
        } catch (InvalidInputException refused) {
            flash.addFlashAttribute("refusal", words.said(refused));
            flash.addFlashAttribute("change", PlainWords.shorten(line, MAX_TYPED));
            flash.addFlashAttribute("chosen", List.copyOf(todo));
        }
        return "redirect:" + BackToPage.safe(next);
    }

    private void act(List<String> keys, String act, String line, Actor actor) {
        switch (act) {
            case "done" -> todos.end(keys, TodoStatus.COMPLETED, actor);
            case "open" -> todos.end(keys, TodoStatus.PENDING, actor);
            case "delete" -> todos.end(keys, TodoStatus.DELETED, actor);
            case "start", "stop" -> keys.forEach(key -> todos.start(key, act.equals("start"), actor));
            case "change" -> todos.change(keys, TodoLine.read(line), actor);
            default -> throw new InvalidInputException("act", Said.of("said.todo.is-no-act", act));
        }
    }

    @PostMapping("/todo/notes")
    String note(@RequestParam String key, @RequestParam String note, Actor actor, Model model,
            HttpServletResponse response) {
        actor.require(Role.CONTRIBUTOR);
        try {
            todos.note(key, note, actor);
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("failure", refused);
            return page(key, note, model);
        }
        return "redirect:" + ITEM + "?key=" + UriUtils.encode(key, StandardCharsets.UTF_8);
    }

    @PostMapping("/todo/contexts")
    String keep(@RequestParam String name, @RequestParam(defaultValue = "") String filter, Actor actor,
            RedirectAttributes flash) {
        try {
            contexts.keep(name, filter, actor);
            flash.addAttribute("context", name.strip());
        } catch (InvalidInputException refused) {
            flash.addFlashAttribute("refusal", words.said(refused));
        }
        return "redirect:/todo";
    }

    @PostMapping("/todo/contexts/removal")
    String drop(@RequestParam String name, Actor actor) {
        contexts.drop(name, actor);
        return "redirect:/todo";
    }
}
