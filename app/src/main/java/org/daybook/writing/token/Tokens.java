package org.daybook.writing.token;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the [Token]s of a text. Each pattern is bounded on all sides, so the time is proportional to the length.
public final class Tokens {

    private static final String ACCOUNT = "[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}";
    private static final String REPOSITORY = "[A-Za-z0-9._-]{1,100}";
    /// What may follow the number of an issue in an address: a page of it, a query, a place.
    private static final String REST =
            "(?:/(?:(?:files|commits|checks|changes)(?:/[\\w.]{1,100})?/?)?)?(?:\\?[\\w&=%+.:,;@~!-]{0,200}[\\w=])?"
                    + "(?:#[\\w:~=%.,-]{0,120}[\\w=])?";
    /// An issue of the same repository, as GitHub links it in the texts of issues.
    private static final Pattern BARE =
            Pattern.compile("(?<![\\p{L}\\p{N}_./@#&-])#(?<number>\\d{1,9})(?![\\p{L}\\p{N}_/])");
    /// Structures are parted from other words by these.
    private static final String BESIDE = " \t\r\n;,|`";

    private Tokens() {
    }

    /// What is looked for.
    ///
    /// @param github how the address of a repository on GitHub begins, as a pattern
    static Pattern pattern(String github) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}_./@-])(?:"
                + github + "(?<owner1>" + ACCOUNT + ")/(?<repo1>" + REPOSITORY
                + ")/(?:issues|pull)/(?<number1>\\d{1,9})" + REST + "(?![\\p{L}\\p{N}_/])"
                + "|(?<owner2>" + ACCOUNT + ")/(?<repo2>" + REPOSITORY + ")#(?<number2>\\d{1,9})(?![\\p{L}\\p{N}_/])"
                + "|@(?<person>" + ACCOUNT + ")(?![\\p{L}\\p{N}_@]|\\.[\\p{L}\\p{N}]))");
    }

    /// All tokens in the order of the text.
    public static List<Token> in(String text) {
        return in(text, TextContext.NONE);
    }

    /// All tokens in the order of the text; where one holds another, the one that begins first or is longer.
    public static List<Token> in(String text, TextContext context) {
        List<Token> found = new ArrayList<>();
        Matcher matcher = context.github().tokens().matcher(text);
        while (matcher.find()) {
            found.add(token(matcher, context.github()));
        }
        context.repository().ifPresent(repository -> bare(text, repository, context.github(), found));
        addApart(structures(text, context.structures()), found);
        addApart(CompoundNames.in(text), found);
        found.sort(Comparator.comparingInt(Token::start));
        return found;
    }

    /// Adds those that no other one overlaps.
    private static void addApart(List<Token.Compound> more, Collection<Token> found) {
        NavigableMap<Integer, Token> before = new TreeMap<>();
        found.forEach(token -> before.put(token.start(), token));
        for (Token.Compound token : more) {
            Map.Entry<Integer, Token> other = before.lowerEntry(token.end());
            if (other == null || other.getValue().end() <= token.start()) {
                found.add(token);
            }
        }
    }

    private static void bare(String text, String repository, GitHubAddresses github, List<Token> found) {
        int slash = repository.indexOf('/');
        Matcher matcher = BARE.matcher(text);
        while (matcher.find()) {
            int number = Integer.parseInt(matcher.group("number"));
            found.add(new Token.Issue(matcher.group(), matcher.start(), matcher.end(), repository.substring(0, slash),
                    repository.substring(slash + 1), number, github.issue(repository, number)));
        }
    }

    private static List<Token.Compound> structures(String text, Map<String, String> keys) {
        List<Token.Compound> found = new ArrayList<>();
        keys.forEach((typed, key) -> {
            for (int at = text.indexOf(typed); at >= 0; at = text.indexOf(typed, at + typed.length())) {
                int end = at + typed.length();
                if ((at == 0 || BESIDE.indexOf(text.charAt(at - 1)) >= 0 || text.charAt(at - 1) == ':')
                        && (end == text.length() || BESIDE.indexOf(text.charAt(end)) >= 0
                                || text.charAt(end) == '.')) {
                    found.add(new Token.Compound(typed, at, end, key));
                }
            }
        });
        return found;
    }

    private static Token token(Matcher at, GitHubAddresses github) {
        if (at.group("person") != null) {
            return new Token.Person(at.group(), at.start(), at.end());
        }
        String way = at.group("owner1") != null ? "1" : "2";
        String owner = at.group("owner" + way);
        String repository = at.group("repo" + way);
        int number = Integer.parseInt(at.group("number" + way));
        return new Token.Issue(at.group(), at.start(), at.end(), owner, repository, number,
                github.issue(owner + "/" + repository, number));
    }
}
