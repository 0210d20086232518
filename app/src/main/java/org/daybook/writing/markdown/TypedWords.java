package org.daybook.writing.markdown;

import java.util.BitSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/// Keeps what was typed where Markdown would take it for a mark of its own: the backslashes of structures, paths and
/// formulas, and the brackets of atoms.
///
/// A backslash hides a mark (`\*`, `\_`, `\[`, `\|`, `\\`), as everywhere in Markdown. It stays where it hides nothing
/// (`\%`, `\(`, `\alpha`), and in a word that is a SMILES or a path of Windows it stays always. Code, HTML and links
/// are left alone.
final class TypedWords {

    private static final String ATOM =
            "(?:\\[\\d{0,3}(?:[A-Z][a-z]?|[a-z]{1,2}|\\*)(?:@(?:@|[A-Z]{2}\\d{1,2})?)?(?:H\\d?)?"
                    + "(?:[+-]{1,3}\\d?)?(?::\\d{1,4})?]|Br|Cl|[BCNOPSFIbcnops*])";
    private static final String SMILES = "(?:[-=#$:/\\\\~]?+(?:" + ATOM + "|%\\d\\d|\\d)|[().]){4,500}+";
    private static final String PATH = "(?:[A-Za-z]:\\\\|\\\\\\\\[A-Za-z0-9.-]{1,63}\\\\)[^\\s|<>\"*?`]{0,260}+";
    private static final String MARKS =
            "\\\\[\\\\`*_\\[\\]<>#+.!|~&-]" + "|(?<plain>\\\\)(?=[\"$%',/:;=?@^{}()])";
    private static final String BEFORE = "(?<![^\\s|(\"'*])";
    /// What reads like a structure and goes on as something else is `torn`.
    private static final Pattern TYPED = Pattern.compile(
            BEFORE + "(?:(?<smiles>" + SMILES + ")(?<torn>(?=[^\\s|)\"'*,;:!?]))?|(?<path>" + PATH + "))|" + MARKS);
    private static final Pattern NO_STRUCTURE = Pattern.compile(BEFORE + "(?<path>" + PATH + ")|" + MARKS);

    private TypedWords() {
    }

    /// Whether it is worth looking: there is a backslash, or an atom that reads like a link.
    static boolean mayHold(String markdown) {
        return markdown.indexOf('\\') >= 0 || markdown.contains("](");
    }

    /// The text with these marks escaped, so that Markdown shows them.
    ///
    /// @param document the text as it was read, with places
    static String keep(String markdown, Node document) {
        BitSet leftAlone = leftAlone(document);
        return TYPED.matcher(markdown).replaceAll(found -> quoted(found, 0, leftAlone,
                found.group("torn") != null ? marksOf(found, leftAlone)
                : found.group("smiles") != null ? structure(found.group()) : path(found)));
    }

    private static String quoted(MatchResult found, int from, BitSet leftAlone, String escaped) {
        boolean isLeftAlone = leftAlone.nextClearBit(from + found.start()) >= from + found.end();
        return Matcher.quoteReplacement(isLeftAlone ? found.group() : escaped);
    }

    /// Does not look for a structure at each of its brackets again, which would take the square of its length: it ends
    /// where the whole does.
    private static String marksOf(MatchResult torn, BitSet leftAlone) {
        return NO_STRUCTURE.matcher(torn.group())
                .replaceAll(found -> quoted(found, torn.start(), leftAlone, path(found)));
    }

    private static String structure(String word) {
        return isCertain(word) ? word.replace("\\", "\\\\").replace("[", "\\[") : word;
    }

    private static String path(MatchResult found) {
        String word = found.group();
        return found.group("path") != null || found.group("plain") != null ? word.replace("\\", "\\\\") : word;
    }

    /// A word of atoms alone may be a word; one with a stereocentre or a geometry is none.
    private static boolean isCertain(String word) {
        return word.contains("@") || word.contains("=") && (word.contains("/") || word.contains("\\"));
    }

    private static BitSet leftAlone(Node document) {
        BitSet places = new BitSet();
        for (Node node = document; node != null; node = next(node)) {
            if (isLeftAlone(node)) {
                node.getSourceSpans()
                        .forEach(span -> places.set(span.getInputIndex(), span.getInputIndex() + span.getLength()));
            }
        }
        return places;
    }

    private static boolean isLeftAlone(Node node) {
        return switch (node) {
            case Code ignored -> true;
            case FencedCodeBlock ignored -> true;
            case IndentedCodeBlock ignored -> true;
            case HtmlBlock ignored -> true;
            case HtmlInline ignored -> true;
            case Link ignored -> true;
            case Image ignored -> true;
            case LinkReferenceDefinition ignored -> true;
            default -> false;
        };
    }

    private static @Nullable Node next(Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node at = node;
        while (at != null && at.getNext() == null) {
            at = at.getParent();
        }
        return at == null ? null : at.getNext();
    }
}
