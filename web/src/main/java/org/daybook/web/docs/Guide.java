package org.daybook.web.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The Markdown files of `docs/`, rendered once at the start.
///
/// The files are part of the program, so their HTML is trusted. A link to another file of the guide becomes a link to
/// its page; one to a file of the repository that the program does not carry becomes plain text.
@Component
class Guide {

    private static final String ROOT = "guide/";
    private static final List<String> ORDER = List.of(
            "getting-started",
            "notebook",
            "registry",
            "search",
            "structure-search",
            "import",
            "github-issues",
            "people",
            "api",
            "configuration",
            "architecture",
            "reliability");

    private final Map<String, Chapter> chapters = new TreeMap<>();

    Guide() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*.md");
        Map<String, String> texts = new TreeMap<>();
        for (Resource file : files) {
            String path = file.getURL().toString();
            String name = path.substring(path.lastIndexOf(ROOT) + ROOT.length()).replaceFirst("\\.md$", "");
            texts.put(name, read(file));
        }
        texts.forEach((name, text) -> chapters.put(name, chapter(name, text, texts.keySet())));
    }

    Optional<Chapter> chapter(String name) {
        return Optional.ofNullable(chapters.get(name));
    }

    /// The chapters in reading order: the guide, then the rest by name, the decision records last.
    List<Chapter> chapters() {
        List<Chapter> ordered = new ArrayList<>();
        ORDER.stream().map(chapters::get).filter(Objects::nonNull).forEach(ordered::add);
        chapters.values().stream()
                .filter(chapter -> !ordered.contains(chapter) && !chapter.isDecision())
                .forEach(ordered::add);
        chapters.values().stream().filter(Chapter::isDecision).forEach(ordered::add);
        return ordered;
    }

    private static String read(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Chapter chapter(String name, String markdown, Set<String> names) {
        var extensions = List.of(TablesExtension.create());
        Node document = Parser.builder().extensions(extensions).build().parse(markdown);
        document.accept(new LinksToPages(name, names));
        List<Section> sections = new ArrayList<>();
        String[] title = {name};
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                String text = text(heading);
                if (heading.getLevel() == 1) {
                    title[0] = text;
                } else if (heading.getLevel() == 2) {
                    sections.add(new Section(anchor(text), text));
                }
            }
        });
        String html = HtmlRenderer.builder().extensions(extensions)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Heading heading) {
                        attributes.put("id", anchor(text(heading)));
                    } else if (tag.equals("table")) {
                        attributes.put("class", "table");
                        attributes.put("tabindex", "0");
                    } else if (tag.equals("pre")) {
                        attributes.put("tabindex", "0");
                    }
                }).build().render(document);
        return new Chapter(name, title[0], html, List.copyOf(sections));
    }

    private static String text(Node node) {
        return TextContentRenderer.builder().build().render(node).strip();
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /// One file of the guide.
    record Chapter(String name, String title, String html, List<Section> sections) {

        /// Whether it is a decision record and no part of the guide proper.
        public boolean isDecision() {
            return name.startsWith("decisions/");
        }
    }

    /// A part of a chapter that can be linked to.
    record Section(String anchor, String title) {
    }

    private static final class LinksToPages extends AbstractVisitor {

        private static final String PAGES = "/docs/";
        private static final Pattern FILE = Pattern.compile("([^#]*?)(?:\\.md)?(#.*)?");

        private final URI from;
        private final Set<String> names;

        LinksToPages(String from, Set<String> names) {
            this.from = URI.create(PAGES + from);
            this.names = names;
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            String target = link.getDestination();
            if (URI.create(target).isAbsolute() || target.startsWith("/") || target.startsWith("#")) {
                return;
            }
            String path = from.resolve(target).toString();
            Matcher file = FILE.matcher(path);
            if (path.startsWith(PAGES) && file.matches() && names.contains(file.group(1).substring(PAGES.length()))) {
                link.setDestination(file.group(1) + Objects.requireNonNullElse(file.group(2), ""));
            } else {
                unlink(link);
            }
        }

        private static void unlink(Link link) {
            while (link.getFirstChild() != null) {
                link.insertBefore(link.getFirstChild());
            }
            link.unlink();
        }
    }
}
