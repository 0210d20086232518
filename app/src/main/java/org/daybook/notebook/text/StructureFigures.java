package org.daybook.notebook.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.chem.worker.NoWorkerException;
import org.daybook.registry.Depictions;
import org.daybook.writing.markdown.SafeDocument;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// Draws the structures of a text: each line of a fenced block `smiles`, and each fenced block `mol`.
///
/// What was typed stays in the page, so that it can be selected and found by search engines; what cannot be read is
/// shown as it was typed, with the place and the reason. Beside them stand the schemes of [ReactionFigures].
@Component
class StructureFigures {

    /// Structures beyond this number in one text are shown as they were typed.
    static final int MAX_DRAWINGS = 60;

    /// A SMILES, with a ChemAxon extension between bars if it has one, and words.
    private static final Pattern LINE = Pattern.compile("(\\S+(?:\\s+\\|[^|]*\\|)?)\\s*(.*)");
    private static final long MAX_CACHED_CHARACTERS = 8L * 1024 * 1024;

    private final Depictions depictions;
    private final ReactionFigures reactions;
    private final Cache<String, Reading> readings = Caffeine.newBuilder()
            .maximumWeight(MAX_CACHED_CHARACTERS)
            .weigher((String source, Reading reading) -> source.length() + reading.length())
            .build();

    StructureFigures(Depictions depictions, ReactionFigures reactions) {
        this.depictions = depictions;
        this.reactions = reactions;
    }

    /// The figures of a text in their order.
    List<Figure> in(SafeDocument document) {
        List<Figure> figures = new ArrayList<>();
        int left = MAX_DRAWINGS;
        for (SafeDocument.CodeBlock block : document.codeBlocks("smiles")) {
            List<Drawing> drawings = new ArrayList<>();
            for (String line : block.text().lines().filter(line -> !line.isBlank()).limit(left).toList()) {
                Matcher parts = LINE.matcher(line.strip());
                drawings.add(
                        parts.matches()
                                ? draw(parts.group(1), Format.SMILES, parts.group(2))
                                : draw(line.strip(), Format.SMILES, ""));
            }
            left -= drawings.size();
            addIfWhole(figures, block, drawings);
        }
        for (SafeDocument.CodeBlock block : document.codeBlocks("mol")) {
            addIfWhole(figures, block, left-- > 0 ? List.of(draw(block.text(), Format.MOLFILE, "")) : List.of());
        }
        figures.addAll(reactions.in(document));
        return figures;
    }

    private static void addIfWhole(List<Figure> figures, SafeDocument.CodeBlock block, List<Drawing> drawings) {
        if (!drawings.isEmpty()) {
            figures.add(new Drawings(block, drawings));
        }
    }

    private Drawing draw(String source, Format format, String words) {
        try {
            return new Drawing(source, words,
                    readings.get(format + "\n" + words + "\n" + source, key -> read(source, format, words)));
        } catch (NoWorkerException e) {
            return new Drawing(source, words, new Reading.Later());
        }
    }

    private Reading read(String source, Format format, String words) {
        try {
            Structure structure = StructureReader.read(source, format);
            String key = Identifiers.of(structure).inchiKey().orElse("");
            return new Reading.Read(
                    depictions.inline(structure, words),
                    Identifiers.of(structure).canonicalSmiles(),
                    key);
        } catch (UnreadableStructureException e) {
            return new Reading.Unreadable(e.line(), e.column(), e.excerpt(), e.reason());
        }
    }

    /// What became of a source.
    private sealed interface Reading {

        int length();

        record Read(String svg, String smiles, String inchiKey) implements Reading {

            @Override
            public int length() {
                return svg.length() + smiles.length();
            }
        }

        /// Nobody could look at it now; not kept.
        record Later() implements Reading {

            @Override
            public int length() {
                return 0;
            }
        }

        record Unreadable(int line, int column, String excerpt, String reason) implements Reading {

            @Override
            public int length() {
                return excerpt.length() + reason.length();
            }
        }
    }

    private record Drawing(String source, String words, Reading reading) {

        Optional<String> inchiKey() {
            return reading instanceof Reading.Read read && !read.inchiKey().isEmpty()
                    ? Optional.of(read.inchiKey())
                    : Optional.empty();
        }

        String markup(Function<String, Optional<String>> links) {
            return switch (reading) {
                case Reading.Read read -> {
                    String link = inchiKey().flatMap(links).orElse("");
                    boolean named = words.isEmpty() || link.contains(">" + escape(words) + "<");
                    yield """
                        <figure class="structure-figure"><div class="structure-drawing">%s</div><figcaption>%s%s<code class="smiles">%s</code></figcaption></figure>"""
                            .formatted(
                                    read.svg(),
                                    link,
                                    named ? "" : "<span class=\"structure-name\">" + escape(words) + "</span>",
                                    escape(source.contains("\n") ? read.smiles() : source));
                }
                case Reading.Later later ->
                    """
                        <figure class="structure-figure structure-unreadable"><pre tabindex="0"><code>%s</code></pre>\
                        <figcaption>Not drawn now, because all readers are busy. Load the page again in a moment.</figcaption></figure>"""
                            .formatted(escape(source));
                case Reading.Unreadable fault ->
                    """
                        <figure class="structure-figure structure-unreadable"><pre tabindex="0"><code>%s</code></pre><figcaption>Not readable at line %d, column %d: %s</figcaption></figure>"""
                            .formatted(escape(fault.excerpt()), fault.line(), fault.column(), escape(fault.reason()));
            };
        }

        private static String escape(String text) {
            return HtmlUtils.htmlEscape(text, "UTF-8");
        }
    }

    /// One block of structures.
    private record Drawings(SafeDocument.CodeBlock block, List<Drawing> drawings) implements Figure {

        @Override
        public String source() {
            return String.join("\n", drawings.stream().map(Drawing::source).toList());
        }

        @Override
        public List<String> inchiKeys() {
            return drawings.stream().flatMap(drawing -> drawing.inchiKey().stream()).toList();
        }

        @Override
        public void show(Function<String, Optional<String>> links) {
            StringBuilder markup = new StringBuilder(drawings.size() > 1 ? "<div class=\"structure-row\">" : "");
            drawings.forEach(drawing -> markup.append(drawing.markup(links)));
            block.replaceWith(markup.append(drawings.size() > 1 ? "</div>" : "").toString());
        }
    }
}
