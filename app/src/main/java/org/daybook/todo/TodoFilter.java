package org.daybook.todo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.todo.line.SpokenDate;
import org.jspecify.annotations.Nullable;

/// Which to-dos are meant, in TaskWarrior's words: `+synthesis -waiting project:series-4 due.before:eow pri:H mouse`.
/// All of them have to hold; any other word stands in the title. An attribute that is none is refused.
public final class TodoFilter {

    /// Characters of a filter.
    public static final int MAX_LENGTH = 300;
    private static final Pattern PAIR =
            Pattern.compile("(?<key>[a-z]+)(?:\\.(?<how>[a-z]+))?:(?<value>(?!//).*)");
    private static final Set<String> HOW = Set.of("before", "after");
    private static final Set<String> PRIORITIES = Set.of("", "h", "m", "l");
    /// TaskWarrior's tags that follow from the rest and are none here.
    private static final Set<String> FOLLOW_ELSEWHERE = Set.of("ANNOTATED", "CHILD", "COMPLETED", "DELETED", "DUE",
            "INSTANCE", "LATEST", "MONTH", "ORPHAN", "PARENT", "PENDING", "PRIORITY", "PROJECT", "QUARTER", "READY",
            "SCHEDULED", "TAGGED", "TEMPLATE", "TOMORROW", "UDA", "UNBLOCKED", "UNTIL", "WEEK", "YEAR", "YESTERDAY");

    private final List<Predicate<Todo>> all = new ArrayList<>();

    private TodoFilter() {
    }

    /// Reads a filter.
    ///
    /// @throws InvalidInputException for field `filter` if it is too long, or something in it is no filter or no day
    public static TodoFilter read(String typed, LocalDate today) {
        TodoFilter filter = new TodoFilter();
        for (String word : OverLimitException.requireText("filter", typed, MAX_LENGTH).strip().split("\\s+")) {
            if (!word.isEmpty()) {
                filter.all.add(one(word, today));
            }
        }
        return filter;
    }

    /// Whether a to-do is meant.
    public boolean matches(Todo todo) {
        for (Predicate<Todo> one : all) {
            if (!one.test(todo)) {
                return false;
            }
        }
        return true;
    }

    private static Predicate<Todo> one(String word, LocalDate today) {
        Matcher pair = PAIR.matcher(word);
        if (word.length() > 1 && (word.startsWith("+") || word.startsWith("-"))) {
            Predicate<Todo> tagged = tagged(word.substring(1), today);
            return word.startsWith("+") ? tagged : tagged.negate();
        }
        return pair.matches() ? pair(pair, word, today) : words(word);
    }

    /// A tag, or one of those that follow from the rest.
    private static Predicate<Todo> tagged(String tag, LocalDate today) {
        return switch (tag) {
            case "WAITING" -> todo -> todo.isWaiting(today);
            case "BLOCKED" -> Todo::isBlocked;
            case "BLOCKING" -> Todo::isBlocking;
            case "OVERDUE" -> todo -> todo.due() != null && todo.due().isBefore(today);
            case "TODAY" -> todo -> today.equals(todo.due());
            case "ACTIVE" -> todo -> todo.startedAt() != null;
            case "ISSUE" -> todo -> todo.issue() != null;
            default -> {
                if (FOLLOW_ELSEWHERE.contains(tag)) {
                    throw new InvalidInputException("filter", Said.of("said.todo.does-not-follow", tag));
                }
                String small = tag.toLowerCase(Locale.ROOT);
                yield todo -> todo.tags().contains(small);
            }
        };
    }

    private static Predicate<Todo> pair(Matcher pair, String word, LocalDate today) {
        String value = pair.group("value").toLowerCase(Locale.ROOT);
        if (pair.group("how") != null) {
            return day(pair, dated(pair.group("key")).filter(date -> HOW.contains(pair.group("how")))
                    .orElseThrow(() -> none(word)), today);
        }
        return switch (pair.group("key")) {
            case "project", "pro", "proj" -> todo -> value.isEmpty() ? todo.project() == null
                    : todo.project() != null && todo.project().toLowerCase(Locale.ROOT).startsWith(value);
            case "priority", "pri" -> {
                if (!PRIORITIES.contains(value)) {
                    throw new InvalidInputException("filter", Said.of("said.todo.is-no-priority", pair.group("value")));
                }
                yield todo -> Optional.ofNullable(todo.priority()).orElse("").equalsIgnoreCase(value);
            }
            case "repo" -> todo -> todo.issue() != null
                    && todo.issue().repository().toLowerCase(Locale.ROOT).endsWith(value);
            case "assignee", "for" -> todo -> value.isEmpty() ? todo.assignees().isEmpty()
                    : todo.assignees().stream().anyMatch(value::equalsIgnoreCase);
            case String key -> day(pair, dated(key).orElseThrow(() -> none(word)), today);
        };
    }

    private static Optional<Function<Todo, @Nullable LocalDate>> dated(String key) {
        return switch (key) {
            case "due" -> Optional.of(Todo::due);
            case "scheduled", "sched" -> Optional.of(Todo::scheduled);
            case "wait" -> Optional.of(Todo::waitUntil);
            case "until" -> Optional.of(Todo::until);
            default -> Optional.empty();
        };
    }

    private static InvalidInputException none(String word) {
        return new InvalidInputException("filter", Said.of("said.todo.is-no-filter", word));
    }

    private static Predicate<Todo> day(
            Matcher pair, Function<Todo, @Nullable LocalDate> of,
            LocalDate today) {
        String value = pair.group("value");
        if (value.isEmpty()) {
            return todo -> of.apply(todo) == null;
        }
        LocalDate day = SpokenDate.read(value, today, Map.of()).orElseThrow(() ->
                new InvalidInputException("filter", Said.of("said.todo.is-no-day", value)));
        String how = Optional.ofNullable(pair.group("how")).orElse("");
        return todo -> {
            LocalDate own = of.apply(todo);
            return own != null && switch (how) {
                case "before" -> own.isBefore(day);
                case "after" -> own.isAfter(day);
                default -> own.equals(day);
            };
        };
    }

    private static Predicate<Todo> words(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return todo -> todo.title().toLowerCase(Locale.ROOT).contains(small)
                || todo.issue() != null && todo.issue().reference().toLowerCase(Locale.ROOT).endsWith(small);
    }
}
