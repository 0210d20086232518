package org.daybook.writing.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// What GitHub adds to Markdown when it shows an issue: emoji by their short names (`:tada:`), and alerts (a quotation
/// that begins with `[!NOTE]`).
final class GitHubMarks {

    /// No part of a ratio, such as `1:100:1`.
    private static final Pattern SHORT_NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}:]):([a-z0-9_+-]{1,60}):(?![\\p{L}\\p{N}])");
    private static final Pattern ALERT = Pattern.compile("^\\s*\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]\\s*");
    private static final Map<String, String> STYLES = Map.of("NOTE", "notice-info", "TIP", "notice-good", "IMPORTANT",
            "notice-info", "WARNING", "notice-warn", "CAUTION", "notice-bad");
    private static final Map<String, String> EMOJI = emoji();

    private GitHubMarks() {
    }

    static void show(Element body) {
        body.select("blockquote").forEach(GitHubMarks::showAlert);
        List<TextNode> words = new ArrayList<>();
        body.filter((node, depth) -> {
            if (node instanceof TextNode text && text.getWholeText().indexOf(':') >= 0) {
                words.add(text);
            }
            return isCode(node) ? NodeFilter.FilterResult.SKIP_ENTIRELY : NodeFilter.FilterResult.CONTINUE;
        });
        words.forEach(text -> text.text(withEmoji(text.getWholeText())));
    }

    private static void showAlert(Element quotation) {
        if (!(quotation.firstElementChild() instanceof Element first) || !first.is("p")
                || !(first.firstChild() instanceof TextNode words)) {
            return;
        }
        Matcher alert = ALERT.matcher(words.getWholeText());
        if (!alert.find()) {
            return;
        }
        String kind = alert.group(1);
        words.text(words.getWholeText().substring(alert.end()));
        if (first.text().isBlank()) {
            first.remove();
        }
        quotation.tagName("div").addClass("notice").addClass(STYLES.get(kind));
        quotation.prependElement("p").appendElement("strong")
                .text(kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT));
    }

    private static boolean isCode(Node node) {
        return node instanceof Element element && (element.is("code") || element.is("pre"));
    }

    private static String withEmoji(String words) {
        return SHORT_NAME.matcher(words).replaceAll((MatchResult name) -> Matcher.quoteReplacement(
                EMOJI.getOrDefault(name.group(1), name.group())));
    }

    private static Map<String, String> emoji() {
        try (InputStream in = GitHubMarks.class.getResourceAsStream("/github/emoji.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toUnmodifiableMap(name -> name[0], name -> name[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
