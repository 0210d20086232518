package org.daybook.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.imports.ImportedRow;
import org.daybook.exchange.imports.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The preview of a random sheet on a random registry says of every row what the import then does, and the same file
/// changes nothing the second time. Each seed adds to the registry of those before it; `-Ddaybook.test.seeds=100` tries
/// as many.
class PreviewIsTheRunTest extends ImportingTest {

    private static final int ROWS = 60;

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("daybook.test.seeds", 2));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsForetoldHappensAndHappensOnce(int seed) {
        RandomSheet sheets = new RandomSheet(seed);
        String sheet = sheets.csv(ROWS);
        Import preview = importer.preview("random " + seed + ".csv", sheet);
        List<ImportedRow> planned = importer.rows(preview);

        List<ImportedRow> stored = importer.rows(importer.commit(preview.id()));
        List<ImportedRow> again = importer.rows(importer.store("random again " + seed + ".csv", sheet));

        assertThat(lines(stored)).as("seed %d", seed).isEqualTo(lines(planned));
        assertThat(again.stream()
                        .filter(row ->
                                stored.get(row.row() - stored.getFirst().row()).outcome() != Outcome.REJECTED)
                        .filter(row -> row.outcome() != Outcome.UNCHANGED))
                .as("rows that came in change nothing the second time, seed %d", seed)
                .isEmpty();
    }

    /// All that is said of a row.
    private static String lines(List<ImportedRow> rows) {
        return rows.stream()
                .map(row -> row.row() + " " + row.outcome() + " " + row.number() + " | " + row.summary() + " | "
                        + row.remarks().stream()
                                .map(remark -> remark.kind() + ": " + remark.message())
                                .collect(Collectors.joining("; "))
                        + " | " + row.cells())
                .collect(Collectors.joining("\n"));
    }
}
