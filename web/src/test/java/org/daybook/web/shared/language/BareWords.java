package org.daybook.web.shared.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words of a template that a reader would see and that come from no message.
final class BareWords {

    /// Names, units and formats are the same in each language.
    private static final Set<String> NAMES = Set.of("API", "CSV", "Excel", "GitHub", "InChI", "InChIKey", "JSON",
            "Markdown", "ORCID iD", "SDF", "SHA-256", "SMILES", "TPSA", "g/mol", "log", "logP", "−log", "HBD / HBA",
            "Ro5", "EUR", "−log10 M", "Ctrl+Enter", "MOL");

    /// Examples of what is typed.
    private static final Pattern EXAMPLE = Pattern.compile(
            "0000-0002-1825-0097|12\\.5 mg|>95% \\(HPLC\\)|OSM-S-117|https://eln\\.example\\.org|"
                    + "yield=75 %|owner/repository#12");

    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta", "path", "rect");
    private static final Set<String> CODE = Set.of("code", "pre", "svg", "textarea");
    private static final Set<String> SPOKEN = Set.of("abbr", "alt", "aria-label", "placeholder", "title");
    private static final Set<String> REPLACED = Set.of("th:replace", "th:text", "th:utext");

    private static final Pattern TOKEN = Pattern.compile(
            "<!--.*?-->|<!DOCTYPE[^>]*>|<script[\\s>].*?</script>"
                    + "|<(?<close>/?)(?<name>[\\w:-]+)(?<attributes>(?:\\s+[^\\s=>/]+(?:=(?:\"[^\"]*\"|'[^']*'))?)*)"
                    + "\\s*(?<alone>/?)>",
            Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=>/]+)=(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern EXPRESSION = Pattern.compile("[$#@*~]\\{(?:[^{}]|\\{[^{}]*})*}", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("'((?:[A-Z][a-z]+|[^']*[A-Za-z]{2,} [a-z]{2,}[^']*))'");
    private static final Pattern COMPOSED = Pattern.compile("\\|([^|]*)\\|", Pattern.DOTALL);
    private static final Pattern SPOKEN_IN_A_LIST =
            Pattern.compile("(abbr|alt|aria-label|placeholder|title)=((?:[$#]\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}|[^,{])*)");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

    private final List<String> found = new ArrayList<>();
    private final Deque<Element> open = new ArrayDeque<>();

    private record Element(String name, boolean silent) {
    }

    BareWords(String template) {
        Matcher token = TOKEN.matcher(template);
        int end = 0;
        while (token.find()) {
            text(template.substring(end, token.start()));
            end = token.end();
            if (token.group("name") != null) {
                tag(token);
            }
        }
        text(template.substring(end));
    }

    List<String> found() {
        return found;
    }

    private void tag(Matcher tag) {
        String name = tag.group("name");
        if (!tag.group("close").isEmpty()) {
            while (!open.isEmpty() && !open.pop().name.equals(name)) {
                continue;
            }
            return;
        }
        List<String[]> attributes = ATTRIBUTE.matcher(tag.group("attributes")).results()
                .map(one -> new String[] {one.group(1), one.group(2) == null ? one.group(3) : one.group(2)}).toList();
        boolean silent = isSilent() || CODE.contains(name)
                || !name.equals("html") && attributes.stream().anyMatch(one -> REPLACED.contains(one[0]));
        for (String[] attribute : attributes) {
            attribute(attribute[0], attribute[1]);
        }
        if (tag.group("alone").isEmpty() && !VOID.contains(name)) {
            open.push(new Element(name, silent));
        }
    }

    private void attribute(String name, String value) {
        if (SPOKEN.contains(name) && !isSilent()) {
            check(name + "=", value);
        }
        if (name.equals("th:attr")) {
            SPOKEN_IN_A_LIST.matcher(value).results().forEach(one -> attribute("th:" + one.group(1), one.group(2)));
        }
        boolean shown = Set.of("th:text", "th:utext", "th:content").contains(name)
                || name.startsWith("th:") && SPOKEN.contains(name.substring(3));
        if (shown) {
            Stream.concat(LITERAL.matcher(value).results().map(one -> one.group(1)),
                            COMPOSED.matcher(value).results().map(one -> withoutExpressions(one.group(1))))
                    .forEach(words -> check(name + "=", words));
        }
    }

    private void text(String text) {
        if (!isSilent()) {
            check("", withoutExpressions(text.replaceAll("(?s)\\[\\[.*?]]", " ")));
        }
    }

    private void check(String where, String words) {
        String shown = words.strip().replace("&gt;", ">").replaceAll("&[a-z]+;", " ");
        if (WORD.matcher(shown).find() && !NAMES.contains(shown) && !EXAMPLE.matcher(shown).matches()) {
            found.add(where + shown.replaceAll("\\s+", " "));
        }
    }

    private boolean isSilent() {
        return !open.isEmpty() && open.peek().silent;
    }

    private static String withoutExpressions(String text) {
        return EXPRESSION.matcher(text).replaceAll(" ");
    }
}
