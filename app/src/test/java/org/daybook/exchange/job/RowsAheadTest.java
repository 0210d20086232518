package org.daybook.exchange.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.daybook.chem.worker.NoWorkerException;
import org.daybook.exchange.row.ReadRow;
import org.daybook.exchange.row.Remark;
import org.daybook.exchange.row.Remark.Kind;
import org.daybook.shared.Said;
import org.junit.jupiter.api.Test;

class RowsAheadTest {

    @Test
    void rowsComeInTheirOrderWhicheverIsReadFirst() {
        CountDownLatch lastIsRead = new CountDownLatch(1);
        try (RowsAhead ahead = new RowsAhead(2)) {
            ahead.add(() -> {
                lastIsRead.await();
                return row(0);
            });
            IntStream.range(1, 9).forEach(i -> ahead.add(() -> row(i)));
            ahead.add(() -> {
                lastIsRead.countDown();
                return row(9);
            });

            assertThat(ahead.take(10)).extracting(ReadRow::row)
                    .isEqualTo(IntStream.range(0, 10).boxed().toList());
        }
    }

    @Test
    void whoTakesARowThatNobodyCouldReadIsTold() {
        try (RowsAhead ahead = new RowsAhead(2)) {
            ahead.add(() -> row(0));
            ahead.add(() -> {
                throw new NoWorkerException("All readers are busy");
            });

            assertThat(ahead.take(1)).extracting(ReadRow::row).isEqualTo(List.of(0));
            assertThatThrownBy(() -> ahead.take(1)).isInstanceOf(NoWorkerException.class);
        }
    }

    private static ReadRow row(int number) {
        return ReadRow.refused(number, Remark.onRow(Kind.FAILED, Said.plain("An example")));
    }
}
