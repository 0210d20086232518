package org.daybook.attack;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Pattern;

/// What no answer may be or show, whatever was asked: a server's fault, or the program's insides.
public final class Inspection {

    /// Names of classes and packages, messages of the virtual machine, stack traces, SQL, paths of this machine.
    private static final Pattern INSIDES = Pattern.compile("""
            (?<![\\w./@:-])(?:org|java|javax|jakarta|com|net|io|tools|sun|jdk)\\.[a-z][a-z0-9]*\\.[A-Za-z][\\w.$]*\
            |\\b[A-Z][a-z]\\w*\\$[A-Z][a-z]\\w*|Cannot invoke|\\b\\w+Exception\\b|\\bStackOverflow|\\bOutOfMemory|(?m:^\\s+at [\\w.$]+\\()\
            |(?i:\\bselect\\b[^<]{1,200}\\bfrom\\b[^<]{1,200}\\bwhere\\b|\\binsert into\\b|SQL statement)\
            |(?<![\\w./-])/(?:tmp|home|var|usr|root|opt)/\\S""");
    private static final int SHOWN = 120;

    private Inspection() {
    }

    /// What is wrong with an answer, if anything is.
    ///
    /// 503 with `Retry-After` and 507 are answers of a program that is busy or has no room, not of a broken one.
    ///
    /// @param sent what was asked with; words that come from there are no insides
    public static Optional<String> fault(HttpResponse<String> answer, String sent) {
        return fault(answer.statusCode(), answer.headers().firstValue("Retry-After").isPresent(), answer.body(), sent);
    }

    static Optional<String> fault(int status, boolean saysWhen, String body, String sent) {
        boolean busy = status == 507 || status == 503 && saysWhen;
        if (status >= 500 && !busy) {
            return Optional.of(status + " " + shorten(body));
        }
        return insides(body, sent).map(inside -> status + " shows " + inside);
    }

    /// The first piece of the program's insides in a text, if there is one.
    public static Optional<String> insides(String text, String sent) {
        return INSIDES.matcher(text).results()
                .filter(inside -> !sent.contains(inside.group()))
                .map(inside -> shorten(text.substring(inside.start())))
                .findFirst();
    }

    static String shorten(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
