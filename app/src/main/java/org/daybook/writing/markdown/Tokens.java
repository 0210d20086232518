package org.daybook.writing.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the [Token]s of a text. Each pattern is bounded on all sides, so the time is proportional to the length.
public final class Tokens {

    /// What parts a number: a hyphen of any kind.
    private static final String DASH = "[-_\\u2010-\\u2015\\u2212]";
    private static final String NUMBER = "[A-Za-z]{2,6}" + DASH + "[A-Za-z]{1,3}" + DASH
            + "\\d{1,8}(?:[-_]\\d{2}){0,2}|[A-Z]{2,6}" + DASH + "?\\d{1,8}(?:[-_]\\d{2}){0,2}";
    private static final String INCHI_KEY = "[A-Z]{14}-[A-Z]{10}-[A-Z]";
    private static final String ACCOUNT = "[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}";
    private static final String REPOSITORY = "[A-Za-z0-9._-]{1,100}";
    /// What may follow the number of an issue in an address: a page of it, a query, a place.
    private static final String REST =
            "(?:/(?:(?:files|commits|checks|changes)(?:/[\\w.]{1,100})?/?)?)?(?:\\?[\\w&=%+.:,;@~!-]{0,200}[\\w=])?"
                    + "(?:#[\\w:~=%.,-]{0,120}[\\w=])?";
    private static final Pattern TOKEN = Pattern.compile(
            "(?<![\\p{L}\\p{N}_.@-])(?:"
            + "https?://(?:www\\.)?github\\.com/(?<owner1>" + ACCOUNT + ")/(?<repo1>" + REPOSITORY
            + ")/(?:issues|pull)/(?<number1>\\d{1,9})" + REST + "(?![\\p{L}\\p{N}_/])"
            + "|(?<owner2>" + ACCOUNT + ")/(?<repo2>" + REPOSITORY + ")#(?<number2>\\d{1,9})(?![\\p{L}\\p{N}_/])"
            + "|@(?<person>" + ACCOUNT + ")(?![\\p{L}\\p{N}_@]|\\.[\\p{L}\\p{N}])"
            + "|(?<compound>" + INCHI_KEY + "|" + NUMBER + ")(?![\\p{L}\\p{N}_]))");

    /// Characters before a slash that are looked at.
    private static final int MAX_PARTNER = 60;

    private Tokens() {
    }

    /// All tokens in the order of the text.
    public static List<Token> in(String text) {
        List<Token> found = new ArrayList<>();
        Partners partners = new Partners(text);
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            Token token = token(matcher);
            if (token.start() == 0
                    || text.charAt(token.start() - 1) != '/'
                    || token instanceof Token.Compound && partners.areBefore(token.start())) {
                found.add(token);
            }
        }
        return found;
    }

    /// Tells words between slashes from the pieces of an address or a path, for one place of a text after the other:
    /// what was found out for the last place is not looked at again, however many slashes follow each other.
    private static final class Partners {

        private final String text;
        private int last = -1;
        private boolean wereBeforeLast;

        Partners(String text) {
            this.text = text;
        }

        /// Whether what is before the slash is a word, as in `OSM-S-1/OSM-S-2` or `DMSO/OSM-S-2`, or several.
        ///
        /// @param start behind a slash, and behind the start that was asked for before
        boolean areBefore(int start) {
            wereBeforeLast = find(start);
            last = start;
            return wereBeforeLast;
        }

        private boolean find(int start) {
            int behind = start;
            while (behind != last) {
                int at = behind - 2;
                while (at >= 0 && behind - at < MAX_PARTNER && isOfWord(text.charAt(at))) {
                    at--;
                }
                if (at == behind - 2) {
                    return false;
                }
                if (at <= 0 || text.charAt(at) != '/') {
                    return at < 0 || ".:@~/\\".indexOf(text.charAt(at)) < 0 && !isOfWord(text.charAt(at));
                }
                behind = at + 1;
            }
            return wereBeforeLast;
        }
    }

    private static boolean isOfWord(char character) {
        return Character.isLetterOrDigit(character) || character == '-' || character == '_';
    }

    private static Token token(Matcher at) {
        if (at.group("compound") != null) {
            return new Token.Compound(at.group(), at.start(), at.end());
        }
        if (at.group("person") != null) {
            return new Token.Person(at.group(), at.start(), at.end());
        }
        boolean address = at.group("owner1") != null;
        return new Token.Issue(at.group(), at.start(), at.end(), at.group(address ? "owner1" : "owner2"),
                at.group(address ? "repo1" : "repo2"), Integer.parseInt(at.group(address ? "number1" : "number2")));
    }
}
