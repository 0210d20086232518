package org.daybook.web.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of who may what, `access-matrix.txt`: an address, the state of what it names, and the answers.
///
/// @param rows without the heading, sorted
public record AccessTable(List<String> rows) {

    static final Path FILE = Path.of("src/test/resources/org/daybook/web/access/access-matrix.txt");

    private static final int ANSWERS_FROM = 91;
    private static final Set<String> REFUSED = Set.of("login", "401", "403");

    public static AccessTable read() throws IOException {
        try (Stream<String> lines = Files.lines(FILE)) {
            return new AccessTable(lines.filter(line -> !line.startsWith("#")).toList());
        }
    }

    /// A row as it stands in the table.
    static String row(String label, String answers) {
        return "%-90s %s".formatted(label, answers).stripTrailing();
    }

    /// Whether a visitor who reads this is not asked to sign in: it is there for them, or for whom it is there depends
    /// on more than who they are.
    ///
    /// @param pattern as a route has it
    public boolean isOpen(String pattern) {
        String label = "GET " + withoutRegex(pattern) + " ";
        Set<String> answers = rows.stream().filter(row -> row.startsWith(label))
                .map(row -> row.substring(ANSWERS_FROM).split(" ")[0])
                .filter(answer -> !answer.equals("404")).collect(Collectors.toSet());
        return answers.isEmpty() || !REFUSED.containsAll(answers);
    }

    /// `/entries/{id:[1-9][0-9]{0,17}}` is `/entries/{id}` in the table.
    static String withoutRegex(String pattern) {
        StringBuilder address = new StringBuilder();
        int depth = 0;
        boolean skip = false;
        for (char c : pattern.toCharArray()) {
            depth += c == '{' ? 1 : 0;
            depth -= c == '}' ? 1 : 0;
            skip = skip ? depth > 0 : depth == 1 && c == ':';
            if (!skip) {
                address.append(c);
            }
        }
        return address.toString();
    }
}
