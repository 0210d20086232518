package org.daybook.writing.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// The HTML that an entry may contain, whatever was typed: words, lists, tables, pictures, links. No id, no class but
/// the language of a code block, no style, no form, no script. Any other block becomes a plain one, so that the words
/// in it stay apart.
final class AllowList {

    private static final Pattern LANGUAGE = Pattern.compile("language-[A-Za-z0-9+#._-]{1,40}");
    private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final Pattern ALIGNMENT = Pattern.compile("left|right|center");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "pre",
                    "code",
                    "kbd",
                    "samp",
                    "var",
                    "em",
                    "strong",
                    "b",
                    "i",
                    "u",
                    "s",
                    "del",
                    "ins",
                    "sub",
                    "sup",
                    "mark",
                    "small",
                    "abbr",
                    "details",
                    "summary",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "figure",
                    "figcaption",
                    "a",
                    "img")
            .allowElements(AllowList::checkbox, "input")
            .allowElements(
                    (element, attributes) -> "div",
                    "div",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "main",
                    "aside",
                    "nav",
                    "hgroup",
                    "address",
                    "center",
                    "fieldset",
                    "legend",
                    "form",
                    "menu",
                    "dir",
                    "option")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src", "alt")
            .onElements("img")
            .allowAttributes("title")
            .onElements("a", "img", "abbr")
            .allowAttributes("class")
            .matching(LANGUAGE)
            .onElements("code")
            .allowAttributes("start")
            .matching(SMALL_NUMBER)
            .onElements("ol")
            .allowAttributes("colspan", "rowspan")
            .matching(SMALL_NUMBER)
            .onElements("td", "th")
            .allowAttributes("align")
            .matching(ALIGNMENT)
            .onElements("td", "th")
            .allowAttributes("open")
            .onElements("details")
            .allowAttributes("type")
            .matching(false, "checkbox")
            .onElements("input")
            .allowAttributes("checked", "disabled")
            .onElements("input")
            .allowWithoutAttributes("a")
            .toFactory();

    private AllowList() {
    }

    static String sanitize(String html) {
        return POLICY.sanitize(html);
    }

    /// A check box of a task list, never one to be ticked; any other input is left out.
    private static @Nullable String checkbox(String element, List<String> attributes) {
        int type = attributes.indexOf("type");
        if (type < 0 || !"checkbox".equals(attributes.get(type + 1))) {
            return null;
        }
        if (!attributes.contains("disabled")) {
            attributes.add("disabled");
            attributes.add("");
        }
        return element;
    }
}
