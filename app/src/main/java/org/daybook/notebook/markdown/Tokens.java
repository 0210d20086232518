package org.daybook.notebook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the [Token]s of a text. Each pattern is bounded on all sides, so the time is proportional to the length.
public final class Tokens {

    private static final String NUMBER = "[A-Za-z]{2,6}[-_][A-Za-z]{1,3}[-_]\\d{1,8}(?:[-_]\\d{2}){0,2}|[A-Z]{2,6}[-_]?\\d{1,8}(?:[-_]\\d{2}){0,2}";
    private static final String INCHI_KEY = "[A-Z]{14}-[A-Z]{10}-[A-Z]";
    private static final String ACCOUNT = "[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}";
    private static final String REPOSITORY = "[A-Za-z0-9._-]{1,100}";
    private static final Pattern TOKEN = Pattern.compile(
            "(?<![\\p{L}\\p{N}_./@-])(?:"
            + "https?://github\\.com/(?<owner1>" + ACCOUNT + ")/(?<repo1>" + REPOSITORY + ")/(?:issues|pull)/(?<number1>\\d{1,9})(?:#issuecomment-\\d{1,15})?"
            + "|(?<owner2>" + ACCOUNT + ")/(?<repo2>" + REPOSITORY + ")#(?<number2>\\d{1,9})"
            + "|(?<compound>" + INCHI_KEY + "|" + NUMBER + "))(?![\\p{L}\\p{N}_/])");

    private Tokens() {
    }

    /// All tokens in the order of the text.
    public static List<Token> in(String text) {
        List<Token> found = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            found.add(token(matcher));
        }
        return found;
    }

    private static Token token(Matcher at) {
        if (at.group("compound") != null) {
            return new Token.Compound(at.group(), at.start(), at.end());
        }
        boolean address = at.group("owner1") != null;
        return new Token.Issue(at.group(), at.start(), at.end(), at.group(address ? "owner1" : "owner2"),
                at.group(address ? "repo1" : "repo2"), Integer.parseInt(at.group(address ? "number1" : "number2")));
    }
}
