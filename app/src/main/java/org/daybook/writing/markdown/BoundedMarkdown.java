package org.daybook.writing.markdown;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/// CommonMark with tables, task lists, strikethrough and autolinks, bounded on the way: the cells of tables before
/// parsing, nesting and marks while parsing, the expansion of link references before rendering, the size of the HTML
/// while rendering.
final class BoundedMarkdown {

    static final int MAX_DEPTH = 100;
    static final int MAX_CELLS = 200_000;
    static final int MAX_REFERENCE_CHARACTERS = 1024 * 1024;
    static final int MAX_HTML_CHARACTERS = 6 * 1024 * 1024;

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(),
            StrikethroughExtension.builder().requireTwoTildes(true).build(),
            TaskListItemsExtension.create(), AutolinkExtension.create());
    private static final Parser PARSER = parser(IncludeSourceSpans.NONE);
    private static final Parser LOCATING_PARSER = parser(IncludeSourceSpans.BLOCKS_AND_INLINES);
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private BoundedMarkdown() {
    }

    private static Parser parser(IncludeSourceSpans spans) {
        return Parser.builder()
                .extensions(EXTENSIONS)
                .maxOpenBlockParsers(MAX_DEPTH)
                .maxInlineNesting(MAX_DEPTH)
                .customInlineContentParserFactory(new MarkBudget.Factory())
                .includeSourceSpans(spans)
                .build();
    }

    /// @throws UnrenderableTextException if a limit is passed
    static String toHtml(String markdown) {
        if (TableCells.atMost(markdown) > MAX_CELLS) {
            throw new UnrenderableTextException("Its tables have more than " + MAX_CELLS + " cells");
        }
        Node document = parse(markdown);
        OutputBudget html = new OutputBudget(MAX_HTML_CHARACTERS);
        RENDERER.render(document, html);
        return html.toString();
    }

    /// Reads a text twice if Markdown would take marks for its own that belong to a structure or a path.
    private static Node parse(String markdown) {
        if (!TypedWords.mayHold(markdown)) {
            return checked(PARSER.parse(markdown));
        }
        Node document = checked(LOCATING_PARSER.parse(markdown));
        String kept = TypedWords.keep(markdown, document);
        return kept.equals(markdown) ? document : checked(PARSER.parse(kept));
    }

    private static Node checked(Node document) {
        check(document);
        return document;
    }

    /// Walks the tree without recursion: depth is what it guards against.
    private static void check(Node document) {
        int depth = 0;
        long references = 0;
        Node node = document;
        while (node != null) {
            references += referenceLength(node);
            if (references > MAX_REFERENCE_CHARACTERS) {
                throw new UnrenderableTextException(
                        "The addresses of its links have more than " + MAX_REFERENCE_CHARACTERS + " characters in all");
            }
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
            } else {
                while (node != null && node != document && node.getNext() == null) {
                    node = node.getParent();
                    depth--;
                }
                node = node == null || node == document ? null : node.getNext();
            }
            if (depth > 2 * MAX_DEPTH) {
                throw new UnrenderableTextException("It is nested more than " + MAX_DEPTH + " deep");
            }
        }
    }

    private static long referenceLength(Node node) {
        return switch (node) {
            case Link link -> length(link.getDestination()) + length(link.getTitle());
            case Image image -> length(image.getDestination()) + length(image.getTitle());
            default -> 0;
        };
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
