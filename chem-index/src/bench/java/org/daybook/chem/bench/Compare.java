package org.daybook.chem.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.daybook.chem.lucene.SubstructureQuery;
import org.daybook.chem.match.Pattern;
import org.daybook.chem.match.plan.Limits;
import org.daybook.chem.match.plan.SearchBudget;
import org.daybook.chem.reference.Asked;
import org.daybook.chem.reference.Corpus;
import org.daybook.chem.reference.DirectSearch;
import org.daybook.chem.reference.IndexedMolecules;
import org.daybook.chem.reference.ReferenceQuery;
import org.daybook.chem.structure.UnreadableStructureException;
import org.jspecify.annotations.Nullable;

/// Compares hit sets with the reference, molecule by molecule, stereo ignored and respected, and lists every
/// difference.
///
/// Arguments: a folder for the reference's answers (kept, so that a second run is quick, and a stopped one goes on) and
/// for `differences.tsv`; then stages, all if none is named; `RANDOM:47` begins with the stage's chunk 47.
public final class Compare {
    private static final int SEGMENT = 2_500;

    private final Corpus corpus;
    private final Path folder;
    private final PrintWriter differences;
    private long pairs;
    private long differing;

    private Compare(Corpus corpus, Path folder, PrintWriter differences) {
        this.corpus = corpus;
        this.folder = folder;
        this.differences = differences;
    }

    public static void main(String[] arguments) throws IOException {
        Corpus corpus = Corpus.find().orElseThrow(() -> new IllegalStateException("DAYBOOK_CORPUS names no folder"));
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<Part> parts = arguments.length == 1
                ? Arrays.stream(Stage.values()).map(stage -> new Part(stage, 0)).toList()
                : Arrays.stream(arguments).skip(1).map(Part::of).toList();
        try (var differences = new PrintWriter(Files.newBufferedWriter(
                folder.resolve("differences.tsv"), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING))) {
            var comparison = new Compare(corpus, folder, differences);
            for (Part part : parts) {
                comparison.run(part.stage, part.from);
            }
            Report.line("%,d pairs compared, %,d differences", comparison.pairs, comparison.differing);
        }
    }

    /// A stage from one of its chunks on.
    private record Part(Stage stage, int from) {

        static Part of(String argument) {
            String[] pair = argument.split(":", 2);
            return new Part(Stage.valueOf(pair[0]), pair.length == 1 ? 0 : Integer.parseInt(pair[1]));
        }
    }

    private void run(Stage stage, int from) throws IOException {
        List<Asked> asked = stage.queries(corpus);
        List<@Nullable ReferenceQuery> reference = ReferenceAnswers.prepare(asked);
        List<@Nullable Pattern> ignoring = new ArrayList<>();
        List<@Nullable Pattern> respecting = new ArrayList<>();
        for (int q = 0; q < asked.size(); q++) {
            ignoring.add(compile(asked.get(q), false));
            respecting.add(compile(asked.get(q), true));
            if ((reference.get(q) == null) != (ignoring.get(q) == null)) {
                report(
                        stage,
                        asked.get(q),
                        "query",
                        "",
                        "",
                        reference.get(q) == null ? "the reference cannot read it" : "the index cannot read it");
            } else if (reference.get(q) == null) {
                Report.line("%s: dropped, not readable: %s", stage, asked.get(q));
            }
        }
        for (int chunk = from; ; chunk++) {
            List<Corpus.Line> lines = stage.chunk(corpus, chunk);
            if (lines.isEmpty()) {
                return;
            }
            new Chunk(stage, chunk, lines, asked).run(reference, ignoring, respecting);
        }
    }

    private static @Nullable Pattern compile(Asked asked, boolean respectStereo) {
        try {
            return DirectSearch.pattern(asked, respectStereo);
        } catch (UnreadableStructureException e) {
            return null;
        }
    }

    private void report(Stage stage, Asked asked, String kind, String molecule, String id, String what) {
        differing++;
        differences.printf(
                "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s%n",
                stage, kind, what, asked.notation(), asked.text(), asked.name(), molecule, id);
        differences.flush();
    }

    /// One chunk of molecules and all queries of the stage.
    private final class Chunk {
        private final Stage stage;
        private final int number;
        private final List<Corpus.Line> lines;
        private final List<Asked> asked;
        private final DirectSearch direct;
        private final IndexedMolecules index;

        Chunk(Stage stage, int number, List<Corpus.Line> lines, List<Asked> asked) throws IOException {
            this.stage = stage;
            this.number = number;
            this.lines = lines;
            this.asked = asked;
            List<String> smiles = lines.stream().map(Corpus.Line::smiles).toList();
            direct = new DirectSearch(smiles);
            BitSet readable = direct.readable();
            index = new IndexedMolecules(
                    IntStream.range(0, smiles.size())
                            .mapToObj(i -> readable.get(i) ? smiles.get(i) : "")
                            .toList(),
                    SEGMENT);
        }

        void run(
                List<@Nullable ReferenceQuery> reference,
                List<@Nullable Pattern> ignoring,
                List<@Nullable Pattern> respecting)
                throws IOException {
            ReferenceAnswers answers = ReferenceAnswers.of(stage, number, lines, reference, folder);
            BitSet onlyOne = direct.readable();
            onlyOne.xor(answers.readable());
            onlyOne.stream()
                    .forEach(i -> report(
                            stage,
                            Asked.drawn(""),
                            "molecule",
                            lines.get(i).smiles(),
                            lines.get(i).id(),
                            "only one can read it"));
            long before = differing;
            for (int q = 0; q < asked.size(); q++) {
                BitSet compared = ReferenceAnswers.compared(stage, q, number * stage.chunkSize(), answers.readable());
                compared.and(direct.readable());
                compare(q, "ignore", compared, answers.ignoring().get(q), ignoring.get(q));
                compare(q, "respect", compared, answers.respecting().get(q), respecting.get(q));
            }
            index.close();
            Report.line(
                    "%s chunk %d: %,d pairs so far, %,d differences here", stage, number, pairs, differing - before);
        }

        private void compare(
                int q, String stereo, BitSet compared, @Nullable BitSet expected, @Nullable Pattern pattern) {
            if (expected == null || pattern == null) {
                return;
            }
            pairs += compared.cardinality();
            BitSet hits = direct.hits(pattern, compared);
            BitSet indexed =
                    index.hits(new SubstructureQuery(IndexedMolecules.FIELD, pattern, new SearchBudget(Limits.NONE)));
            list(q, stereo + ": lost by the index", difference(expected, indexed, compared));
            list(q, stereo + ": not a hit, in the index", difference(indexed, expected, compared));
            list(q, stereo + ": lost", difference(expected, hits, compared));
            list(q, stereo + ": not a hit", difference(hits, expected, compared));
            list(q, stereo + ": lost by the screen", direct.screenedOut(pattern, expected));
            list(
                    q,
                    stereo + ": wrongly proven by the screen",
                    difference(direct.proven(pattern, compared), expected, compared));
        }

        private void list(int q, String what, BitSet molecules) {
            molecules.stream()
                    .forEach(i -> report(
                            stage,
                            asked.get(q),
                            what,
                            lines.get(i).smiles(),
                            lines.get(i).id(),
                            String.valueOf(molecules.cardinality())));
        }

        private static BitSet difference(BitSet these, BitSet those, BitSet compared) {
            BitSet rest = (BitSet) these.clone();
            rest.andNot(those);
            rest.and(compared);
            return rest;
        }
    }
}
