package org.daybook.writing.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// Fits allowed HTML into a page of ours: headings below the page's own, anchors, wide tables that scroll, links marked
/// as written by users, check boxes with names.
final class Tidying {

    private static final String ANCHOR = "text-";

    private Tidying() {
    }

    static void tidy(Element body) {
        lowerHeadings(body);
        body.select("a[href]").forEach(Tidying::markLink);
        body.select("table")
                .forEach(table -> table.wrap(
                        "<div class=\"table-wrap\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"></div>"));
        body.select("[align]").forEach(cell -> cell.addClass("align-" + cell.attr("align")).removeAttr("align"));
        body.select("input").forEach(box -> {
            box.attr("aria-label", box.hasAttr("checked") ? "Done" : "To do");
            if (box.parent() instanceof Element item && item.is("li")) {
                item.addClass("task");
            }
        });
        body.select("pre").attr("tabindex", "0");
    }

    /// The highest heading becomes `h2`, whatever it was, the others below it; each gets an anchor made from its words.
    /// All ids begin with `text-`.
    private static void lowerHeadings(Element body) {
        Map<String, Integer> used = new HashMap<>();
        Elements headings = body.select("h1, h2, h3, h4, h5, h6");
        int highest = headings.stream().mapToInt(Tidying::level).min().orElse(1);
        for (Element heading : headings) {
            heading.tagName("h" + Math.min(level(heading) - highest + 2, 6));
            String words = slug(heading.text());
            int times = used.merge(words, 1, Integer::sum);
            heading.attr("id", ANCHOR + (times == 1 ? words : words + "-" + times));
        }
    }

    private static int level(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }

    private static void markLink(Element link) {
        String address = link.attr("href");
        if (address.startsWith("#")) {
            link.attr("href", "#" + ANCHOR + slug(address.substring(1)));
        } else if (!address.startsWith("/") || address.startsWith("//")) {
            link.attr("rel", "nofollow ugc noopener");
        }
    }

    private static String slug(String words) {
        String plain = words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "part" : plain.substring(0, Math.min(plain.length(), 60));
    }
}
