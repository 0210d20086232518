package org.daybook.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.daybook.exchange.table.MergedCells.Range;
import org.junit.jupiter.api.Test;

class MergedCellsTest {

    private static final int ROWS = 200_000;
    private static final int RANGES = 50_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Test
    void ofRangesThatOverlapTheOneThatBeganFirstFillsDown() {
        MergedCells merged = new MergedCells(List.of(new Range(3, 4, 0, 0), new Range(2, 5, 0, 0)));
        MergedCells.Filling filling = merged.filling();

        assertThat(IntStream.rangeClosed(2, 6).mapToObj(row -> filling.down(
                row, List.of(row == 2 ? "A" : row == 3 ? "B" : ""), column -> true).getFirst()))
                .containsExactly("A", "B", "A", "A", "");
        assertThat(filling.used()).extracting(Range::toString).containsExactly("A2:A5");
    }

    /// No spreadsheet writes them; a file of 2 MB may hold them.
    @Test
    void fiftyThousandRangesOverTheSameRowsCostNoMoreThanTheRows() {
        MergedCells.Filling filling = new MergedCells(IntStream.rangeClosed(1, RANGES)
                .mapToObj(row -> new Range(row, ROWS, 0, 0)).toList()).filling();
        long start = threads.getCurrentThreadCpuTime();

        for (int row = 1; row <= ROWS; row++) {
            filling.down(row, List.of("A", "1"), column -> true);
        }

        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aHeadingIsSpreadOnceHoweverManyRangesBeginInItsRow() {
        MergedCells merged = new MergedCells(IntStream.range(0, RANGES)
                .mapToObj(range -> new Range(1, 1, 0, 499)).toList());
        long start = threads.getCurrentThreadCpuTime();

        assertThat(merged.across(1, List.of(" ".repeat(100_000) + "A"))).hasSize(500);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
}
