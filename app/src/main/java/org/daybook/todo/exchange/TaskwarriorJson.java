package org.daybook.todo.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.todo.Todo;
import org.daybook.todo.TodoImport.Incoming;
import org.daybook.todo.TodoStatus;
import org.daybook.todo.Todos;
import org.daybook.todo.line.SpokenDate;
import org.daybook.todo.line.TodoLine;
import org.daybook.writing.token.GitHubAddresses;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// To-dos as `task export` writes them and `task import` reads them: an array of objects with `uuid`, `description`,
/// `status`, `entry`, `due`, `tags` and so on; moments as `20261204T000000Z`
/// (<https://github.com/GothenburgBitFactory/taskwarrior/blob/develop/doc/devel/rfcs/task.md>).
///
/// An issue has the attributes `githubissue` and `githuburl`, and what somebody does `for` with who it is, by commas;
/// TaskWarrior keeps them without knowing them.
public final class TaskwarriorJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final Pattern UUID_WHOLE = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<String> PRIORITIES = Set.of("H", "M", "L");
    /// Tags, notes and dependencies of one task.
    private static final int MOST_OF_A_TASK = 100;
    private static final int MOST_TOLD = 100;

    private TaskwarriorJson() {
    }

    /// @param todos with a UUID each: an issue to which nothing was added has one made of its address
    /// @param github where issues have their pages
    public static List<Map<String, Object>> write(
            Collection<Todo> todos, LocalDate today, GitHubAddresses github) {
        return todos.stream().map(todo -> object(todo, today, github)).toList();
    }

    private static Map<String, Object> object(Todo todo, LocalDate today, GitHubAddresses github) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("uuid", uuid(todo));
        object.put("description", todo.title());
        object.put("status", switch (todo.status()) {
            case PENDING -> todo.isWaiting(today) ? "waiting" : "pending";
            case COMPLETED -> "completed";
            case DELETED -> "deleted";
        });
        object.put("entry", moment(todo.enteredAt()));
        object.put("modified", moment(todo.modifiedAt()));
        put(object, "due", todo.due());
        put(object, "wait", todo.waitUntil());
        put(object, "scheduled", todo.scheduled());
        put(object, "until", todo.until());
        Optional.ofNullable(todo.startedAt()).ifPresent(at -> object.put("start", moment(at)));
        Optional.ofNullable(todo.endedAt()).ifPresent(at -> object.put("end", moment(at)));
        Optional.ofNullable(todo.priority()).ifPresent(priority -> object.put("priority", priority));
        Optional.ofNullable(todo.project()).ifPresent(project -> object.put("project", project));
        if (!todo.tags().isEmpty()) {
            object.put("tags", List.copyOf(todo.tags()));
        }
        if (!todo.waitsFor().isEmpty()) {
            object.put("depends", todo.waitsFor());
        }
        if (!todo.notes().isEmpty()) {
            object.put("annotations", todo.notes().stream().map(note -> Map.of(
                    "entry", moment(note.at()), "description", note.text())).toList());
        }
        if (!todo.assignees().isEmpty()) {
            object.put("for", String.join(",", todo.assignees()));
        }
        if (todo.issue() != null) {
            object.put("githubissue", todo.issue().reference());
            object.put("githuburl", github.issue(todo.issue().repository(), todo.issue().number()));
        }
        object.put("urgency", Math.round(todo.urgency() * 1000) / 1000.0);
        return object;
    }

    /// The same for the same issue at any time.
    private static String uuid(Todo todo) {
        return todo.uuid() != null ? todo.uuid() : Todo.uuidOf(todo.key());
    }

    private static void put(Map<String, Object> object, String name, @Nullable LocalDate day) {
        if (day != null) {
            object.put(name, moment(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
        }
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(ZoneOffset.UTC));
    }

    /// Reads an array of tasks, or one task a line.
    ///
    /// @param most tasks
    /// @throws InvalidInputException for field `tasks`, naming the place and what is wrong there
    public static List<Incoming> read(String json, int most) {
        JsonNode array;
        try {
            array = JSON.readTree(json.strip().startsWith("[") ? json
                    : "[" + String.join(",", json.lines().map(String::strip).filter(line -> !line.isEmpty()).toList())
                            + "]");
        } catch (JacksonException e) {
            throw new InvalidInputException("tasks", Said.of("said.todo.is-no-taskwarrior-json"));
        }
        if (!array.isArray() || array.size() > most) {
            throw new InvalidInputException("tasks", array.isArray()
                    ? Said.of("said.todo.so-many-at-once", most) : Said.of("said.todo.is-no-taskwarrior-json"));
        }
        List<Incoming> tasks = new ArrayList<>();
        for (JsonNode node : array) {
            tasks.add(task(node, tasks.size() + 1));
        }
        return tasks;
    }

    private static Incoming task(JsonNode node, int place) {
        String description = PlainWords.line(text(node, "description", place));
        if (description.isEmpty() || description.length() > TodoLine.MAX_DESCRIPTION) {
            throw new InvalidInputException("tasks",
                    Said.of("said.todo.task-without-description", place, TodoLine.MAX_DESCRIPTION));
        }
        String uuid = text(node, "uuid", place).toLowerCase(Locale.ROOT);
        if (!uuid.isEmpty() && !UUID_WHOLE.matcher(uuid).matches()) {
            throw wrong(place, "uuid", uuid);
        }
        String priority = text(node, "priority", place);
        if (!priority.isEmpty() && !PRIORITIES.contains(priority)) {
            throw wrong(place, "priority", priority);
        }
        String project = PlainWords.line(text(node, "project", place));
        if (project.length() > TodoLine.MAX_PROJECT) {
            throw wrong(place, "project", project);
        }
        return new Incoming(orNull(uuid), orNull(text(node, "githubissue", place)), description,
                status(text(node, "status", place), place),
                day(node, "due", place), day(node, "wait", place), day(node, "scheduled", place),
                day(node, "until", place), orNull(priority), orNull(project), at(node, "entry", place),
                at(node, "start", place), at(node, "end", place), words(node, "tags", place),
                words(node, "depends", place), notes(node.path("annotations"), place));
    }

    /// What waits for a day is to be done, and so is what comes again and again.
    private static TodoStatus status(String typed, int place) {
        return switch (typed) {
            case "", "pending", "waiting", "recurring" -> TodoStatus.PENDING;
            case "completed" -> TodoStatus.COMPLETED;
            case "deleted" -> TodoStatus.DELETED;
            default -> throw wrong(place, "status", typed);
        };
    }

    private static List<Todo.Note> notes(JsonNode annotations, int place) {
        if (!isList(annotations) || annotations.size() > MOST_OF_A_TASK) {
            throw wrong(place, "annotations", annotations.toString());
        }
        List<Todo.Note> notes = new ArrayList<>();
        for (JsonNode annotation : annotations) {
            String text = PlainWords.text(text(annotation, "description", place)).strip();
            if (!text.isEmpty()) {
                notes.add(new Todo.Note(Optional.ofNullable(at(annotation, "entry", place)).orElse(Instant.EPOCH),
                        PlainWords.shorten(text, Todos.MAX_NOTE)));
            }
        }
        return notes;
    }

    /// An array, or words with commas between as old versions wrote them.
    private static List<String> words(JsonNode task, String name, int place) {
        JsonNode node = task.path(name);
        List<String> words = new ArrayList<>();
        if (node.isString()) {
            words.addAll(List.of(node.stringValue().split(",")));
        } else if (!isList(node)) {
            throw wrong(place, name, node.toString());
        }
        for (JsonNode one : node) {
            if (!one.isString()) {
                throw wrong(place, name, one.toString());
            }
            words.add(one.stringValue());
        }
        if (words.size() > MOST_OF_A_TASK) {
            throw wrong(place, name, node.toString());
        }
        return words.stream().map(PlainWords::line).filter(word -> !word.isEmpty()).toList();
    }

    private static boolean isList(JsonNode node) {
        return node.isArray() || node.isMissingNode() || node.isNull();
    }

    private static @Nullable LocalDate day(JsonNode node, String name, int place) {
        Instant at = at(node, name, place);
        return at == null ? null : at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static @Nullable Instant at(JsonNode node, String name, int place) {
        String text = text(node, name, place);
        if (text.isEmpty()) {
            return null;
        }
        try {
            Instant at = text.contains("-")
                    ? Instant.parse(text) : LocalDateTime.parse(text, MOMENT).toInstant(ZoneOffset.UTC);
            if (SpokenDate.isKept(at.atZone(ZoneOffset.UTC).toLocalDate())) {
                return at;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw wrong(place, name, text);
    }

    /// Empty if there is no such attribute.
    private static String text(JsonNode node, String name, int place) {
        JsonNode value = node.path(name);
        if (value.isString()) {
            return value.stringValue();
        }
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        throw wrong(place, name, value.toString());
    }

    private static InvalidInputException wrong(int place, String name, String value) {
        return new InvalidInputException("tasks", Said.of("said.todo.task-has-a-wrong-value", place, name,
                PlainWords.shorten(PlainWords.line(value), MOST_TOLD)));
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
