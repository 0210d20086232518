package org.daybook.chem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daybook.chem.reference.Asked;
import org.daybook.chem.reference.Corpus;
import org.daybook.chem.reference.ReferenceQuery;
import org.jspecify.annotations.Nullable;

/// Fills the folder of reference answers, stage after stage; what is there already is left.
///
/// Arguments: the folder, then stages (all if none is named).
public final class AskReference {
    private AskReference() {}

    public static void main(String[] arguments) throws IOException {
        Corpus corpus = Corpus.find().orElseThrow(() -> new IllegalStateException("DAYBOOK_CORPUS names no folder"));
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<Stage> stages = arguments.length == 1
                ? List.of(Stage.values())
                : List.of(arguments).subList(1, arguments.length).stream()
                        .map(Stage::valueOf)
                        .toList();
        for (Stage stage : stages) {
            List<Asked> asked = stage.queries(corpus);
            List<@Nullable ReferenceQuery> queries = ReferenceAnswers.prepare(asked);
            for (int i = 0; i < asked.size(); i++) {
                if (queries.get(i) == null) {
                    Report.line(
                            "%s: CDK cannot read %s %s (%s)",
                            stage,
                            asked.get(i).notation(),
                            asked.get(i).text(),
                            asked.get(i).name());
                }
            }
            ask(stage, corpus, queries, folder);
        }
    }

    private static void ask(Stage stage, Corpus corpus, List<@Nullable ReferenceQuery> queries, Path folder)
            throws IOException {
        for (int chunk = 0; ; chunk++) {
            List<Corpus.Line> lines = stage.chunk(corpus, chunk);
            if (lines.isEmpty()) {
                return;
            }
            long start = System.nanoTime();
            ReferenceAnswers answers = ReferenceAnswers.of(stage, chunk, lines, queries, folder);
            Report.line(
                    "%s chunk %d: %d of %d molecules readable, %,d pairs, %.1f s",
                    stage,
                    chunk,
                    answers.readable().cardinality(),
                    lines.size(),
                    answers.pairs(),
                    (System.nanoTime() - start) / 1e9);
        }
    }
}
