package org.daybook.search.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;

/// A word, a sign or a text in quotation marks.
///
/// @param text without the marks; empty at the end
/// @param place of its first character, from 1
record Token(String text, boolean quoted, int place) {

    /// Characters of a query, at most: a drawing has some thousand.
    private static final int MAX_LENGTH = 1 << 16;
    private static final int MOST = 1_000;
    private static final int SHOWN = 40;
    private static final String SIGNS = "()<>=";

    /// The last of them is the end.
    ///
    /// @throws InvalidInputException if a quotation mark is not closed
    static List<Token> of(String query) {
        OverLimitException.requireText("query", query, MAX_LENGTH);
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < query.length()) {
            char sign = query.charAt(at);
            int start = at;
            if (Character.isWhitespace(sign)) {
                at++;
                continue;
            }
            if (sign == '"') {
                at = closing(query, start) + 1;
                tokens.add(new Token(query.substring(start + 1, at - 1).replace("\"\"", "\""), true, start + 1));
            } else {
                at = SIGNS.indexOf(sign) >= 0 ? signEnd(query, start) : wordEnd(query, start);
                tokens.add(new Token(query.substring(start, at), false, start + 1));
            }
            OverLimitException.requireItems("query", tokens, MOST);
        }
        tokens.add(new Token("", false, query.length() + 1));
        return tokens;
    }

    private static int closing(String query, int start) {
        for (int at = start + 1; at < query.length(); at++) {
            if (query.charAt(at) == '"') {
                if (at + 1 == query.length() || query.charAt(at + 1) != '"') {
                    return at;
                }
                at++;
            }
        }
        throw new InvalidInputException("query", Said.of("said.search.query-text-is-open", start + 1));
    }

    private static int signEnd(String query, int start) {
        boolean isLonger = "<>".indexOf(query.charAt(start)) >= 0 && query.startsWith("=", start + 1);
        return start + (isLonger ? 2 : 1);
    }

    private static int wordEnd(String query, int start) {
        int at = start;
        while (at < query.length() && !Character.isWhitespace(query.charAt(at))
                && SIGNS.indexOf(query.charAt(at)) < 0 && query.charAt(at) != '"') {
            at++;
        }
        return at;
    }

    /// In lower case.
    String word() {
        return text.toLowerCase(Locale.ROOT);
    }

    boolean isEnd() {
        return text.isEmpty() && !quoted;
    }

    /// Whether it is neither a sign, nor in quotation marks, nor the end.
    boolean isWord() {
        return !quoted && !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) < 0;
    }

    /// As a message shows it.
    String shown() {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
