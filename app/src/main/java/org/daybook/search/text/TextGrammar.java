package org.daybook.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// Reads the words of a search box. Every text has a meaning: what is not syntax is a plain word.
///
/// ```
/// query  = { clause [ "OR" clause ] }
/// clause = [ "-" | "NOT" ] [ field ":" ] ( word [ "*" ] | '"' words '"' )
/// ```
///
/// All clauses must hold. The last word of the query may be the beginning of a longer one. There is no regular
/// expression, no leading wildcard and no nesting, so the cost of a query is bounded by its length.
public final class TextGrammar {

    /// Characters read; the rest is left out.
    public static final int MAX_LENGTH = 500;
    /// Clauses read; the rest is left out.
    public static final int MAX_CLAUSES = 24;

    private static final int MAX_WORD = 100;
    private static final int SHORTEST_OPEN_WORD = 3;

    private final Set<String> fields;

    /// @param fields names that may stand before a colon, in lower case
    public TextGrammar(Set<String> fields) {
        this.fields = Set.copyOf(fields);
    }

    /// Never fails: what was left out or not understood is in [TextQuery#remark()].
    public TextQuery read(String text) {
        return new Reading(text).query();
    }

    private final class Reading {

        private final String text;
        private final List<List<Clause>> groups = new ArrayList<>();
        private final List<Clause> excluded = new ArrayList<>();
        private @Nullable Said remark;
        private int at;
        private int clauses;
        private boolean alternative;
        private boolean negated;

        Reading(String given) {
            text = given.length() > MAX_LENGTH ? given.substring(0, MAX_LENGTH) : given;
            if (given.length() > MAX_LENGTH) {
                remark = Said.of("said.search.only-the-first-characters-were-used", MAX_LENGTH);
            }
        }

        TextQuery query() {
            while (skipSpace()) {
                if (clauses == MAX_CLAUSES) {
                    remark = Said.of("said.search.only-the-first-words-were-used", MAX_CLAUSES);
                    break;
                }
                readClause();
            }
            return new TextQuery(groups, excluded, remark);
        }

        private boolean skipSpace() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at < text.length();
        }

        private void readClause() {
            if (text.charAt(at) == '-' && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1))) {
                negated = true;
                at++;
            }
            String field = readField();
            if (text.charAt(at) == '"') {
                readPhrase(field);
            } else {
                readWord(field);
            }
        }

        /// A known name, a colon and something after it; otherwise nothing is consumed.
        private String readField() {
            int end = at;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end == at
                    || end + 1 >= text.length()
                    || text.charAt(end) != ':'
                    || Character.isWhitespace(text.charAt(end + 1))) {
                return "";
            }
            String name = text.substring(at, end).toLowerCase(Locale.ROOT);
            if (!fields.contains(name)) {
                return "";
            }
            at = end + 1;
            return name;
        }

        private void readPhrase(String field) {
            int end = text.indexOf('"', at + 1);
            if (end < 0) {
                remark = Said.of("said.search.a-quotation-mark-is-not-closed");
                at++;
                return;
            }
            String words = text.substring(at + 1, end);
            at = end + 1;
            add(new Clause(field, words, true, false));
        }

        private void readWord(String field) {
            int start = at;
            while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '"') {
                at++;
            }
            String word = text.substring(start, Math.min(at, start + MAX_WORD));
            if (field.isEmpty() && isOperator(word)) {
                return;
            }
            boolean starred = word.endsWith("*");
            String bare = word.replace("*", "");
            boolean last = at == text.length() && bare.length() >= SHORTEST_OPEN_WORD;
            add(new Clause(field, bare, false, (starred && bare.length() > 1) || (last && field.isEmpty())));
        }

        private boolean isOperator(String word) {
            switch (word) {
                case "AND", "&&" -> alternative = false;
                case "OR", "||" -> alternative = true;
                case "NOT" -> negated = true;
                default -> {
                    return false;
                }
            }
            return true;
        }

        private void add(Clause clause) {
            if (!clause.text().isBlank()) {
                clauses++;
                if (negated) {
                    excluded.add(clause);
                } else if (alternative && !groups.isEmpty()) {
                    groups.getLast().add(clause);
                } else {
                    groups.add(new ArrayList<>(List.of(clause)));
                }
            }
            negated = false;
            alternative = false;
        }
    }
}
