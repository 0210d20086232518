package org.daybook.exchange.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.heading.Heading;
import org.daybook.exchange.column.recognise.Recognition;
import org.daybook.registry.compound.StructureMemory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A cell may have 200,000 characters, a file many of them: none takes the square of its length.
class LongCellsTest {

    private static final int LENGTH = 150_000;
    private static final List<String> HEADINGS = List.of("Number", "SMILES", "Molfile", "Name", "Synonyms", "CAS",
            "InChIKey", "Batch", "Amount", "Purity", "Pfal IC50 (uM)", "Pfal IC50 (uM) remark", "Pfal IC50 (uM) n");

    private static final List<String> ROW = List.of("X-1", "CCO",
            "\n\n\n  0  0  0  0  0  0  0  0  0  0999 V2000\nM  END", "ethanol", "alcohol",
            "64-17-5", "LFQSCWFLJHTTHZ-UHFFFAOYSA-N", "B-1", "5 mg", "98 %", "1.2", "clear", "3");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "_", "(duplicate of ", "\n0 0 ", "1", "(", "<", "± ",
        "n=", "1-", ";", "[", "a/"})
    void aLongCellInAnyColumnIsReadInProportionToItsLength(String piece) {
        List<Column> columns = Recognition.of(HEADINGS, List.of(ROW));
        assertThat(columns).extracting(Column::role).doesNotContain(ColumnRole.EMPTY);
        RowReader reader = new RowReader(columns, new RowWidth(HEADINGS.size(), ','), Trusted.NOTHING,
                new StructureMemory());
        String cell = "a" + piece.repeat(LENGTH / piece.length()) + "b";

        for (Column column : columns) {
            List<String> cells = new ArrayList<>(Collections.nCopies(HEADINGS.size(), ""));
            cells.set(0, "X-1");
            cells.set(column.position(), cell);
            long start = threads.getCurrentThreadCpuTime();

            reader.read(2, cells);

            assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).as(column.heading())
                    .isLessThan(Duration.ofSeconds(3));
        }
    }

    /// A heading of 8,000 such characters overflowed the stack.
    @ParameterizedTest
    @ValueSource(strings = {"p ", "net ", "mass ", "vol left ", "IC50 ", "IC50 uM ", "mg ", "% "})
    void ofAnEndlessHeadingTheBeginningIsRead(String piece) {
        Heading heading = new Heading(1, 1, List.of("Number", piece.repeat(LENGTH / piece.length())));

        List<Column> columns = Recognition.of(heading.names(), List.of(List.of("X-1", "1.2")));

        assertThat(columns.getLast().heading()).hasSize(501).endsWith("…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_", "(", "unit ", "1,", "/"})
    void aLongHeadingIsRecognisedInProportionToItsLength(String piece) {
        long start = threads.getCurrentThreadCpuTime();

        Recognition.of(List.of("Number", piece.repeat(LENGTH / piece.length()) + "x"),
                List.of(List.of("X-1", "1.2")));

        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
}
