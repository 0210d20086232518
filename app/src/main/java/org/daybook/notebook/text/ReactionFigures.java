package org.daybook.notebook.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.property.MolecularFormula;
import org.daybook.chem.structure.reaction.Reaction;
import org.daybook.chem.structure.reaction.ReactionReader;
import org.daybook.chem.worker.NoWorkerException;
import org.daybook.registry.Depictions;
import org.daybook.writing.markdown.SafeDocument;
import org.springframework.stereotype.Component;

/// Draws the reactions of a text: each fenced block `reaction` as a scheme, its steps one under another.
///
/// A scheme is drawings of the single structures, put together by the page with plus signs and an arrow: so it wraps on
/// a narrow screen, all drawings keep one bond length, and each structure can be a link.
@Component
class ReactionFigures {

    private static final long MAX_CACHED_CHARACTERS = 8L * 1024 * 1024;

    private final Depictions depictions;
    private final Cache<String, Reading> readings = Caffeine.newBuilder()
            .maximumWeight(MAX_CACHED_CHARACTERS)
            .weigher((String source, Reading reading) -> source.length() + reading.length())
            .build();

    ReactionFigures(Depictions depictions) {
        this.depictions = depictions;
    }

    /// The figures of a text in their order.
    List<Figure> in(SafeDocument document) {
        List<Figure> figures = new ArrayList<>();
        long structures = 0;
        for (SafeDocument.CodeBlock block : ReactionBlocks.in(document)) {
            if (structures < ReactionBlocks.MAX_STRUCTURES) {
                Scheme scheme = new Scheme(block, reading(block.text()));
                figures.add(scheme);
                structures += scheme.steps().stream().flatMap(DrawnStep::structures).count();
            }
        }
        return figures;
    }

    private Reading reading(String source) {
        try {
            return readings.get(source, this::read);
        } catch (NoWorkerException e) {
            return new Reading.Later();
        }
    }

    private Reading read(String source) {
        try {
            return new Reading.Read(ReactionReader.read(source).stream().map(this::drawn).toList());
        } catch (UnreadableStructureException e) {
            return new Reading.Unreadable(e.line(), e.column(), e.excerpt(), e.reason());
        }
    }

    private DrawnStep drawn(Reaction step) {
        return new DrawnStep(drawn(step.reactants()), drawn(step.agents()), drawn(step.products()),
                step.above(), step.below());
    }

    private List<DrawnStructure> drawn(List<Structure> structures) {
        return structures.stream()
                .map(structure -> new DrawnStructure(
                        depictions.inline(structure, ""),
                        MolecularFormula.of(structure),
                        Identifiers.of(structure).canonicalSmiles(),
                        Identifiers.of(structure).inchiKey().orElse("")))
                .toList();
    }

    /// What became of a block.
    private sealed interface Reading {

        int length();

        record Read(List<DrawnStep> steps) implements Reading {

            @Override
            public int length() {
                return steps.stream().flatMap(DrawnStep::structures)
                        .mapToInt(structure -> structure.svg().length() + structure.smiles().length()).sum();
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

    /// One block `reaction`.
    private record Scheme(SafeDocument.CodeBlock block, Reading reading) implements Figure {

        private static final String START = "$RXN";

        private List<DrawnStep> steps() {
            return reading instanceof Reading.Read read ? read.steps() : List.of();
        }

        /// The text as it was typed, or what coordinates say in words: SMILES.
        @Override
        public String source() {
            return block.text().contains(START) && reading instanceof Reading.Read
                    ? String.join("\n", steps().stream().map(DrawnStep::words).toList())
                    : block.text();
        }

        @Override
        public List<String> inchiKeys() {
            return steps().stream().flatMap(DrawnStep::structures).map(DrawnStructure::inchiKey)
                    .filter(key -> !key.isEmpty()).distinct().toList();
        }

        @Override
        public void show(Function<String, Optional<String>> links) {
            block.replaceWith(switch (reading) {
                case Reading.Read read -> SchemeMarkup.of(read.steps(), block.text(), links);
                case Reading.Later later -> SchemeMarkup.later(block.text());
                case Reading.Unreadable fault ->
                    SchemeMarkup.unreadable(block.text(), fault.excerpt(), fault.line(), fault.column(),
                            fault.reason());
            });
        }
    }

    /// A step whose structures are drawn.
    record DrawnStep(List<DrawnStructure> reactants, List<DrawnStructure> agents, List<DrawnStructure> products,
            List<String> above, List<String> below) {

        Stream<DrawnStructure> structures() {
            return Stream.of(reactants, agents, products).flatMap(List::stream);
        }

        private String words() {
            return Stream.concat(structures().map(DrawnStructure::smiles), Stream.concat(above.stream(),
                    below.stream())).reduce((one, other) -> one + "\n" + other).orElse("");
        }
    }

    /// @param inchiKey empty if it has none
    record DrawnStructure(String svg, String formula, String smiles, String inchiKey) {
    }
}
