package org.daybook.todo.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;

/// A to-do, or a change of to-dos, in one line, as TaskWarrior takes it:
/// `make OSM-S-500 +synthesis due:friday pri:H depends:#55`.
///
/// A word that is neither a tag nor one of the attributes is part of the description; an attribute without a value
/// takes it away.
///
/// @param description the other words; may be empty for a change
/// @param added tags behind `+`, in small letters
/// @param removed tags behind `-`
/// @param attributes what was typed behind the colon; empty text takes the value away
public record TodoLine(
        String description, Set<String> added, Set<String> removed, Map<Attribute, String> attributes) {

    /// Characters of a line.
    public static final int MAX_LENGTH = 1_000;
    /// Characters of a description.
    public static final int MAX_DESCRIPTION = 500;
    /// Characters of a project.
    public static final int MAX_PROJECT = 100;
    private static final int MAX_TAGS = 20;
    private static final Pattern WORD = Pattern.compile("(?<key>[a-z]{3,9}):\"(?<quoted>[^\"]*)\"|(?<plain>\\S+)");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z]{3,9}):(.*)");

    /// What can stand before a colon.
    public enum Attribute {
        /// A day, as [SpokenDate] reads it.
        DUE("due"),
        /// The same: until then it waits and is in no list but that of waiting ones.
        WAIT("wait"),
        /// The same: from then on it can be begun.
        SCHEDULED("scheduled", "sched"),
        /// The same: after it, it is gone.
        UNTIL("until"),
        /// `H`, `M` or `L`.
        PRIORITY("priority", "pri"),
        /// What it belongs to.
        PROJECT("project", "pro", "proj"),
        /// What has to be done before, with commas between.
        DEPENDS("depends", "dep"),
        /// The handle of who does it, or `me`.
        ASSIGNEE("assignee", "for");

        private final List<String> names;

        Attribute(String... names) {
            this.names = List.of(names);
        }

        static Optional<Attribute> of(String name) {
            for (Attribute attribute : values()) {
                if (attribute.names.contains(name)) {
                    return Optional.of(attribute);
                }
            }
            return Optional.empty();
        }
    }

    /// Reads a line.
    ///
    /// @throws InvalidInputException for field `line` if it is too long or has too many tags
    public static TodoLine read(String typed) {
        String line = PlainWords.line(OverLimitException.requireText("line", typed, MAX_LENGTH));
        List<String> words = new ArrayList<>();
        Set<String> added = new LinkedHashSet<>();
        Set<String> removed = new LinkedHashSet<>();
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            String word = matcher.group();
            Matcher pair = ATTRIBUTE.matcher(matcher.group("plain") == null ? "" : word);
            String key = matcher.group("key") != null ? matcher.group("key") : pair.matches() ? pair.group(1) : "";
            Optional<Attribute> attribute = Attribute.of(key);
            if (attribute.isPresent()) {
                attributes.put(attribute.get(),
                        (matcher.group("quoted") != null ? matcher.group("quoted") : pair.group(2)).strip());
            } else if ((word.startsWith("+") || word.startsWith("-")) && TodoWords.isTag(word.substring(1))) {
                (word.startsWith("+") ? added : removed).add(word.substring(1).toLowerCase(Locale.ROOT));
            } else {
                words.add(word);
            }
        }
        if (added.size() + removed.size() > MAX_TAGS) {
            throw new InvalidInputException("line", Said.of("said.todo.so-many-tags", MAX_TAGS));
        }
        return new TodoLine(String.join(" ", words), added, removed, attributes);
    }

    /// A day of the line; the outer one is empty if the line says nothing of it, the inner one if it takes it away.
    ///
    /// @param own days that the to-do has already
    /// @throws InvalidInputException for field `line` if nobody says a day so
    public Optional<Optional<LocalDate>> day(Attribute attribute, LocalDate today, Map<String, LocalDate> own) {
        String typed = attributes.get(attribute);
        if (typed == null) {
            return Optional.empty();
        }
        if (typed.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        return Optional.of(Optional.of(SpokenDate.read(typed, today, own).orElseThrow(() ->
                new InvalidInputException("line", Said.of("said.todo.is-no-day", typed)))));
    }

    /// `H`, `M` or `L`, as [#day].
    ///
    /// @throws InvalidInputException for field `line` if it is another word
    public Optional<Optional<String>> priority() {
        return Optional.ofNullable(attributes.get(Attribute.PRIORITY)).map(typed -> {
            String letter = typed.toUpperCase(Locale.ROOT);
            if (!letter.isEmpty() && !Set.of("H", "M", "L").contains(letter)) {
                throw new InvalidInputException("line", Said.of("said.todo.is-no-priority", typed));
            }
            return Optional.of(letter).filter(text -> !text.isEmpty());
        });
    }

    /// As [#day].
    ///
    /// @throws OverLimitException for field `line` if it is too long
    public Optional<Optional<String>> project() {
        return Optional.ofNullable(attributes.get(Attribute.PROJECT))
                .map(typed -> Optional.of(OverLimitException.requireText("line", typed, MAX_PROJECT))
                        .filter(text -> !text.isEmpty()));
    }

    /// What was typed behind `depends:`, each by itself; empty if nothing was.
    public Optional<List<String>> depends() {
        return Optional.ofNullable(attributes.get(Attribute.DEPENDS)).map(typed -> List.of(typed.split(",")).stream()
                .map(String::strip).filter(text -> !text.isEmpty()).toList());
    }

    /// What was typed behind `assignee:`.
    public Optional<String> assignee() {
        return Optional.ofNullable(attributes.get(Attribute.ASSIGNEE));
    }
}
