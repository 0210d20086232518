package org.daybook.todo.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.todo.Todo;
import org.daybook.todo.TodoImport.Incoming;
import org.daybook.todo.TodoStatus;
import org.daybook.writing.token.GitHubAddresses;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// To-dos as `task export` writes them and `task import` reads them: an array of objects with `uuid`, `description`,
/// `status`, `entry`, `due`, `tags` and so on; moments as `20261204T000000Z`
/// (<https://github.com/GothenburgBitFactory/taskwarrior/blob/develop/doc/devel/rfcs/task.md>).
///
/// An issue has the attributes `githubissue` and `githuburl`, which TaskWarrior keeps without knowing them.
public final class TaskwarriorJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

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
        if (todo.issue() != null) {
            object.put("githubissue", todo.issue().reference());
            object.put("githuburl", github.issue(todo.issue().repository(), todo.issue().number()));
        }
        object.put("urgency", Math.round(todo.urgency() * 1000) / 1000.0);
        return object;
    }

    /// The same for the same issue at any time.
    private static String uuid(Todo todo) {
        return todo.uuid() != null ? todo.uuid() : UUID.nameUUIDFromBytes(
                ("github " + todo.key()).getBytes(StandardCharsets.UTF_8)).toString();
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
        String description = text(node, "description");
        if (description.isBlank() || description.length() > 500) {
            throw new InvalidInputException("tasks", Said.of("said.todo.task-without-description", place));
        }
        String priority = text(node, "priority");
        String uuid = text(node, "uuid").toLowerCase(Locale.ROOT);
        if (!uuid.isEmpty() && !uuid.matches("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new InvalidInputException("tasks", Said.of("said.todo.task-has-a-wrong-value", place, "uuid", uuid));
        }
        return new Incoming(orNull(uuid), orNull(text(node, "githubissue")), description,
                switch (text(node, "status")) {
                    case "completed" -> TodoStatus.COMPLETED;
                    case "deleted" -> TodoStatus.DELETED;
                    default -> TodoStatus.PENDING;
                },
                day(node, "due", place), day(node, "wait", place), day(node, "scheduled", place),
                day(node, "until", place), priority.matches("[HML]") ? priority : null, orNull(text(node, "project")),
                at(node, "entry", place), at(node, "end", place), words(node.path("tags")), words(node.path("depends")),
                notes(node.path("annotations"), place));
    }

    private static List<Todo.Note> notes(JsonNode annotations, int place) {
        List<Todo.Note> notes = new ArrayList<>();
        for (JsonNode annotation : annotations) {
            String text = text(annotation, "description");
            if (!text.isBlank()) {
                notes.add(new Todo.Note(Optional.ofNullable(at(annotation, "entry", place)).orElse(Instant.EPOCH),
                        text.length() > 2000 ? text.substring(0, 2000) : text));
            }
        }
        return notes;
    }

    /// An array, or words with commas between as old versions wrote them.
    private static List<String> words(JsonNode node) {
        List<String> words = new ArrayList<>();
        if (node.isString()) {
            words.addAll(List.of(node.stringValue().split(",")));
        }
        for (JsonNode one : node) {
            if (one.isString()) {
                words.add(one.stringValue());
            }
        }
        return words.stream().map(String::strip).filter(word -> !word.isEmpty()).limit(100).toList();
    }

    private static @Nullable LocalDate day(JsonNode node, String name, int place) {
        Instant at = at(node, name, place);
        return at == null ? null : at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static @Nullable Instant at(JsonNode node, String name, int place) {
        String text = text(node, name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return text.contains("-")
                    ? Instant.parse(text) : LocalDateTime.parse(text, MOMENT).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("tasks",
                    Said.of("said.todo.task-has-a-wrong-value", place, name, text));
        }
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.stringValue() : "";
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
