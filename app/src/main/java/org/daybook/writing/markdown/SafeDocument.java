package org.daybook.writing.markdown;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.writing.token.TextContext;
import org.daybook.writing.token.Token;
import org.daybook.writing.token.Tokens;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// A text as a tree of allowed HTML, to be read and decorated. Belongs to one thread.
public final class SafeDocument {

    private static final Set<String> NOT_FOR_LINKS = Set.of("a", "code", "pre", "kbd", "samp", "summary");

    /// What stands on a line of its own, beside what HTML calls a block.
    private static final Set<String> APART = Set.of("br", "summary", "caption", "figcaption", "dt", "dd");

    private static final Set<String> CELLS = Set.of("td", "th", "img");
    private static final Set<String> CHANGES = Set.of("ins", "del");

    /// A whole run at once: looking for a line end behind every one of its blanks takes the square of its length.
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /// A link to the page of a compound, on this site or by its full address.
    private static final Pattern COMPOUND_PAGE =
            Pattern.compile("(?:https?://[^/?#\\s]{1,260})?/compounds/([^/?#]{1,100})/?(?:[?#].*)?");

    private final Element body;
    private final TextContext context;

    private SafeDocument(Element body, TextContext context) {
        this.body = body;
        this.context = context;
    }

    /// Reads a text of which nothing else is known.
    ///
    /// @throws UnrenderableTextException if it passes a limit of size, depth or time
    public static SafeDocument of(String markdown) {
        return of(markdown, TextContext.NONE);
    }

    /// Reads a text.
    ///
    /// @throws UnrenderableTextException if it passes a limit of size, depth or time
    public static SafeDocument of(String markdown, TextContext context) {
        return TimeBox.call(() -> {
            Document document = Jsoup.parseBodyFragment(AllowList.sanitize(BoundedMarkdown.toHtml(markdown)));
            document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
            Tidying.tidy(document.body());
            return new SafeDocument(document.body(), context);
        });
    }

    /// A text that could not be rendered, as it was typed.
    public static String verbatim(String markdown) {
        return new Element("pre").addClass("verbatim").text(markdown).outerHtml();
    }

    public String html() {
        return body.html();
    }

    /// The words without the HTML; blocks are parted by line ends, cells and pictures by blanks.
    public String plainText() {
        StringBuilder words = new StringBuilder();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    words.append(text.getWholeText());
                } else {
                    words.append(gap(node));
                }
            }

            @Override
            public void tail(Node node, int depth) {
                words.append(gap(node));
            }
        });
        return BLANKS.matcher(words).replaceAll(SafeDocument::withinOneLine).strip();
    }

    private static String withinOneLine(MatchResult blanks) {
        return blanks.group().indexOf('\n') < 0 ? blanks.group() : "\n";
    }

    private static String gap(Node node) {
        return switch (node) {
            case DataNode ignored -> "\n";
            case Element cell when CELLS.contains(cell.normalName()) -> " ";
            case Element element when APART.contains(element.normalName())
                    || element.isBlock() && !CHANGES.contains(element.normalName()) -> "\n";
            default -> "";
        };
    }

    /// All tokens outside links and code, structures in code, and the issues and compounds that links lead to, in the
    /// order of the text.
    public List<Token> tokens() {
        List<Token> found = new ArrayList<>();
        for (TextNode node : words()) {
            found.addAll(Tokens.in(node.getWholeText(), context));
        }
        for (Element link : body.select("a[href]")) {
            Tokens.in(link.attr("href"), context.ofAddress()).stream()
                    .filter(token -> isWhole(token, link.attr("href")))
                    .forEach(found::add);
            compoundAt(link.attr("href")).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Token> compoundAt(String address) {
        Matcher page = COMPOUND_PAGE.matcher(address);
        return page.matches()
                ? Tokens.in(page.group(1)).stream().filter(token -> token.text().equals(page.group(1))).findFirst()
                : Optional.empty();
    }

    private static boolean isWhole(Token token, String address) {
        return token instanceof Token.Issue && token.start() == 0 && token.end() == address.length();
    }

    /// Makes links of tokens. Issue addresses that were typed bare become their short form.
    ///
    /// @param link the link for a token, or null to leave it as it is
    public void link(Function<Token, @Nullable Link> link) {
        Set<Node> parents = new LinkedHashSet<>();
        words().forEach(text -> parents.add(text.parentNode()));
        parents.forEach(parent -> linkIn((Element) parent, link));
        for (Element anchor : body.select("a[href]")) {
            String address = anchor.attr("href");
            List<Token> tokens = Tokens.in(address, context.ofAddress());
            if (tokens.size() == 1 && isWhole(tokens.getFirst(), address)) {
                anchor.addClass("issue-link");
                if (anchor.text().equals(address)) {
                    anchor.text(((Token.Issue) tokens.getFirst()).shortForm());
                }
            }
        }
    }

    /// Puts all children anew at once: put in one by one, each would number all that follow it.
    private void linkIn(Element parent, Function<Token, @Nullable Link> links) {
        List<Node> linked = new ArrayList<>();
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                linked.addAll(linked(text, links));
            } else {
                linked.add(child);
            }
        }
        parent.empty();
        parent.appendChildren(linked);
    }

    private List<Node> linked(TextNode node, Function<Token, @Nullable Link> links) {
        String text = node.getWholeText();
        List<Node> linked = new ArrayList<>();
        int done = 0;
        List<Token> tokens = Tokens.in(text, context);
        for (int n = 0; n < tokens.size(); n++) {
            Token token = tokens.get(n);
            boolean isWithinRange = n + 1 < tokens.size() && tokens.get(n + 1).start() == token.start();
            Link link = isWithinRange ? null : links.apply(token);
            if (link != null) {
                linked.add(new TextNode(text.substring(done, token.start())));
                linked.add(new Element("a").addClass(link.style()).attr("href", link.address()).text(link.text()));
                done = token.end();
            }
        }
        linked.add(done == 0 ? node : new TextNode(text.substring(done)));
        return linked;
    }

    private List<TextNode> words() {
        List<TextNode> found = new ArrayList<>();
        body.filter((node, depth) -> {
            if (node instanceof TextNode text) {
                found.add(text);
            }
            return node instanceof Element element && NOT_FOR_LINKS.contains(element.normalName())
                    && !isStructure(element)
                    ? NodeFilter.FilterResult.SKIP_ENTIRELY
                    : NodeFilter.FilterResult.CONTINUE;
        });
        return found;
    }

    /// Whether it is a structure within a sentence.
    private boolean isStructure(Element element) {
        return element.normalName().equals("code")
                && !(element.parent() != null && element.parent().normalName().equals("pre"))
                && context.structures().containsKey(element.wholeText());
    }

    /// Shows what GitHub adds to Markdown: emoji by their short names, and alerts.
    public void showGitHubMarks() {
        GitHubMarks.show(body);
    }

    /// The code blocks in this language, in the order of the text.
    public List<CodeBlock> codeBlocks(String language) {
        return body.select("pre > code").stream()
                .filter(code -> code.hasClass("language-" + language))
                .map(code -> new CodeBlock(code.wholeText(), code))
                .toList();
    }

    /// Shows pictures of our own; every other picture becomes a link, so that a page asks nobody else for anything.
    ///
    /// @param pictures the picture at an address, or null if it is not one of ours
    public void showPictures(Function<String, @Nullable Picture> pictures) {
        for (Element image : body.select("img")) {
            Picture picture = pictures.apply(image.attr("src"));
            if (picture == null) {
                linkInstead(image);
            } else {
                image.attr("src", picture.address())
                        .attr("loading", "lazy")
                        .attr("decoding", "async")
                        .attr("width", String.valueOf(picture.width()))
                        .attr("height", String.valueOf(picture.height()));
                if (image.closest("a") == null) {
                    image.wrap("<a class=\"picture\" href=\"\"></a>").parent().attr("href", picture.address());
                }
            }
        }
    }

    /// The addresses that all links and pictures lead to.
    List<String> addresses() {
        List<String> addresses = new ArrayList<>(body.select("a[href]").eachAttr("href"));
        addresses.addAll(pictureAddresses());
        return addresses;
    }

    /// The addresses of all pictures.
    public List<String> pictureAddresses() {
        return body.select("img").eachAttr("src");
    }

    private static void linkInstead(Element image) {
        String address = image.attr("src");
        String words = image.attr("alt").isBlank() ? address : image.attr("alt");
        Node instead = address.isEmpty() || image.closest("a") != null
                ? new TextNode("[picture: " + words + "]")
                : new Element("a")
                        .attr("href", address)
                        .attr("rel", "nofollow ugc noopener")
                        .text("[picture: " + words + "]");
        image.replaceWith(instead);
    }

    /// A link to be made of a token.
    ///
    /// @param style class name
    public record Link(String address, String text, String style) {
    }

    /// A picture that a page may show, with its size in pixels.
    public record Picture(String address, int width, int height) {
    }

    /// One fenced block.
    public static final class CodeBlock {

        private final String text;
        private final Element code;

        private CodeBlock(String text, Element code) {
            this.text = text;
            this.code = code;
        }

        public String text() {
            return text;
        }

        /// Puts markup of our own in its place; it must be safe.
        public void replaceWith(String markup) {
            Element block = code.parent();
            if (block != null) {
                block.replaceWith(new DataNode(markup));
            }
        }
    }
}
