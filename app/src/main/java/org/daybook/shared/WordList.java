package org.daybook.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/// Words that the program knows, from a file that comes with it: of several kinds, each with what it means. How words
/// combine is said by the class that reads the file.
///
/// A line is kind, words, meaning and remark, parted by tabs; the last two may be left out. The words are a regular
/// expression. Lines that are blank or begin with `#` are for people. The order counts.
public final class WordList {

    private static final String FOLDER = "/vocabulary/";
    private static final int MOST_FIELDS = 4;

    private final String file;
    private final List<Line> lines;

    /// @param number of the line in its file, from 1
    /// @param meaning empty: the words mean themselves
    private record Line(int number, String kind, String words, String meaning) {

        String group() {
            return "line" + number;
        }
    }

    /// A word that a site knows beside those of the file.
    ///
    /// @param words as people write them, no expression: case and the number of blanks do not count
    /// @param meaning empty: the words mean themselves
    public record Added(String kind, String words, String meaning) {

        private String expression() {
            return "(?iu:" + Arrays.stream(words.strip().split("\\s+")).map(Pattern::quote)
                    .collect(Collectors.joining("\\s+")) + ")";
        }
    }

    /// What a line of the file says.
    ///
    /// @param words a regular expression
    /// @param meaning empty: the words mean themselves
    public record Shipped(String words, String meaning) {
    }

    private WordList(String file, List<Line> lines) {
        this.file = file;
        this.lines = lines;
    }

    /// Reads a file of the folder `vocabulary`.
    ///
    /// @param kinds all kinds that it has, and no others
    /// @throws IllegalStateException if a line is malformed, with its number, or a kind has no line
    public static WordList shipped(String file, String... kinds) {
        try (InputStream in = WordList.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + FOLDER + file);
            }
            return read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), kinds);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Reads the text of a file.
    static WordList read(String file, String text, String... kinds) {
        List<Line> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> typed = text.lines().toList();
        for (int i = 0; i < typed.size(); i++) {
            if (typed.get(i).isBlank() || typed.get(i).startsWith("#")) {
                continue;
            }
            List<String> fields = List.of(typed.get(i).split("\t", -1));
            int number = i + 1;
            require(fields.size() > 1 && fields.size() <= MOST_FIELDS, file, number,
                    "is not kind, words, meaning, remark, parted by tabs");
            require(fields.stream().allMatch(field -> field.equals(field.strip())), file, number,
                    "has a blank beside a tab or at its end");
            Line line = new Line(number, fields.get(0), fields.get(1), fields.size() > 2 ? fields.get(2) : "");
            require(Arrays.asList(kinds).contains(line.kind()), file, number,
                    "has the kind \"" + line.kind() + "\", which is none of " + String.join(", ", kinds));
            require(!line.words().isEmpty(), file, number, "has no words");
            require(seen.add(line.kind() + "\t" + line.words()), file, number,
                    "says again what \"" + line.words() + "\" means");
            pattern(file, line);
            lines.add(line);
        }
        Arrays.stream(kinds).filter(kind -> lines.stream().noneMatch(line -> line.kind().equals(kind))).findFirst()
                .ifPresent(kind -> {
                    throw new IllegalStateException(file + " has no line of the kind \"" + kind + "\"");
                });
        return new WordList(file, List.copyOf(lines));
    }

    /// The same with more words, which are tried before those of the file, the longest first.
    ///
    /// @param added of kinds that the file has
    public WordList with(List<Added> added) {
        int last = lines.getLast().number();
        List<Line> all = new ArrayList<>();
        added.stream().sorted(Comparator.comparing((Added one) -> one.words().length()).reversed())
                .forEach(one -> all.add(new Line(
                        last + 1 + all.size(), one.kind(), one.expression(), one.meaning())));
        all.addAll(lines);
        return new WordList(file, List.copyOf(all));
    }

    /// The lines of a kind, in the order in which they are tried.
    public List<Shipped> lines(String kind) {
        return of(kind).stream().map(line -> new Shipped(line.words(), line.meaning())).toList();
    }

    /// The words of a kind as alternatives, to be put between brackets in a pattern.
    public String alternatives(String kind) {
        return of(kind).stream().map(Line::words).collect(Collectors.joining("|"));
    }

    /// The words of a kind that have this meaning as alternatives; what nothing matches if there are none.
    public String alternatives(String kind, Enum<?> meaning) {
        String words = of(kind).stream().filter(line -> line.meaning().equals(meaning.name())).map(Line::words)
                .collect(Collectors.joining("|"));
        return words.isEmpty() ? "(?!)" : words;
    }

    /// The words of a kind as alternatives that [#meaning] tells apart, for one place in a pattern.
    public String named(String kind) {
        return of(kind).stream().map(line -> "(?<" + line.group() + ">" + line.words() + ")")
                .collect(Collectors.joining("|"));
    }

    /// What the words mean that a pattern with the [#named] ones has found; without a meaning, what was found.
    public String meaning(String kind, Matcher found) {
        return of(kind).stream()
                .filter(line -> !line.meaning().isEmpty() && found.group(line.group()) != null)
                .map(Line::meaning)
                .findFirst()
                .orElseGet(found::group);
    }

    /// The patterns of a kind and what they mean, in the order of the file.
    ///
    /// @throws IllegalStateException if a meaning is no constant of the type, with the number of its line
    public <E extends Enum<E>> Map<Pattern, E> meanings(String kind, Class<E> type) {
        return meanings(kind, type.getSimpleName(), Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(Enum::name, constant -> constant)));
    }

    /// The same for what is no enum.
    ///
    /// @param type what the meanings are, for the message
    /// @param known what they may be, by name
    /// @throws IllegalStateException if a meaning is not among them, with the number of its line
    public <E> Map<Pattern, E> meanings(String kind, String type, Map<String, E> known) {
        requireMeanings(kind, type, known.keySet());
        Map<Pattern, E> meanings = new LinkedHashMap<>();
        of(kind).forEach(line -> meanings.put(pattern(file, line), known.get(line.meaning())));
        return meanings;
    }

    /// Refuses words of a kind that mean nothing of a type.
    ///
    /// @throws IllegalStateException if a meaning is no constant of the type, with the number of its line
    public void requireMeanings(String kind, Class<? extends Enum<?>> type) {
        requireMeanings(kind, type.getSimpleName(),
                Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toSet()));
    }

    private void requireMeanings(String kind, String type, Set<String> names) {
        of(kind).forEach(line -> require(names.contains(line.meaning()), file, line.number(),
                "has the meaning \"" + line.meaning() + "\", which is no " + type));
    }

    private List<Line> of(String kind) {
        return lines.stream().filter(line -> line.kind().equals(kind)).toList();
    }

    private static Pattern pattern(String file, Line line) {
        try {
            return Pattern.compile(line.words());
        } catch (PatternSyntaxException notOne) {
            throw new IllegalStateException(
                    file + ", line " + line.number() + ": \"" + line.words() + "\" is no pattern", notOne);
        }
    }

    private static void require(boolean isSo, String file, int number, String otherwise) {
        if (!isSo) {
            throw new IllegalStateException(file + ", line " + number + " " + otherwise);
        }
    }
}
