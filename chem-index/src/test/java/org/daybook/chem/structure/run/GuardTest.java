package org.daybook.chem.structure.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.chem.worker.NoWorkerException;
import org.junit.jupiter.api.Test;

class GuardTest {

    @Test
    void turnsUndeclaredExceptionsIntoWords() {
        UnreadableStructureException problem = problemOf(() -> new int[-1]);

        assertThat(problem.reason()).isEqualTo("not a structure (-1)");
        assertThat(problem).hasRootCauseInstanceOf(NegativeArraySizeException.class);
    }

    @Test
    void survivesEndlessRecursion() {
        assertThat(problemOf(() -> depth(0)).reason()).isEqualTo("nested too deeply");
    }

    @Test
    void letsItsOwnExceptionPassUnchanged() {
        UnreadableStructureException own = new UnreadableStructureException(
                Format.NAME, Reason.plain("because"), "text");

        assertThat(problemOf(() -> {
            throw own;
        })).isSameAs(own);
    }

    @Test
    void runsInsideItselfWithoutAnotherThread() {
        boolean same = Guard.run(Format.SMILES, "", () -> {
            Thread outer = Thread.currentThread();
            return Guard.run(Format.SMILES, "", () -> Thread.currentThread() == outer);
        });

        assertThat(same).isTrue();
    }

    @Test
    void severalThreadsGetTheAnswersOfOne() {
        List<String> smiles = IntStream.rangeClosed(1, 300)
                .mapToObj(i -> "C".repeat(i % 9) + "C[C@H](O)C(=O)N" + "C".repeat(i % 13) + "c1ccc("
                        + "C".repeat(1 + i % 7) + ")cc1")
                .toList();

        List<Identifiers> one = smiles.stream().map(text -> Identifiers.of(StructureReader.read(text))).toList();
        List<Identifiers> several = smiles.parallelStream()
                .map(text -> Identifiers.of(StructureReader.read(text)))
                .toList();

        assertThat(several).isEqualTo(one);
    }

    /// 64 threads were gone after the same text had been sent 64 times.
    @Test
    void workThatDoesNotEndIsNotBegunASecondTime() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Callable<String> endless = () -> {
            while (end.getCount() > 0) { // as the libraries, which look for no interruption
                Thread.onSpinWait();
            }
            ended.countDown();
            return "done";
        };
        String first = tooLong(endless).reason();
        String second = tooLong(endless).reason();

        end.countDown();
        ended.await();

        assertThat(first).startsWith("too complex: not understood within");
        assertThat(second).endsWith("still being worked on");
        assertThat(Guard.run(Format.SMILES, "another text", endless)).isEqualTo("done");
    }

    /// On a busy machine a thread gets its processor time late: what it did not use up does not count.
    @Test
    void theTimeOfOthersDoesNotCount() {
        String answer =
                Guard.run(Format.SMILES, "C", () -> awaited(turnIn(Duration.ofMillis(400))), Duration.ofMillis(200));

        assertThat(answer).isEqualTo("my turn");
    }

    /// A worker process has a time of its own, and so has its start.
    @Test
    void whatIsDoneElsewhereDoesNotCount() {
        String answer = Guard.run(Format.SMILES, "C",
                () -> Guard.elsewhere(() -> awaited(turnIn(Duration.ofMillis(600)))), Duration.ofMillis(100));

        assertThat(answer).isEqualTo("my turn");
    }

    @Test
    void whoFindsNobodyToReadIsNotUnreadable() {
        NoWorkerException nobody = new NoWorkerException("All readers are busy; try again later");

        assertThatThrownBy(() -> Guard.run(Format.SMILES, "C", () -> {
            throw nobody;
        })).isSameAs(nobody);
    }

    private static CountDownLatch turnIn(Duration time) {
        CountDownLatch turn = new CountDownLatch(1);
        Thread.ofPlatform().start(() -> {
            long start = System.nanoTime();
            while (System.nanoTime() - start < time.toNanos()) {
                Thread.onSpinWait();
            }
            turn.countDown();
        });
        return turn;
    }

    private static String awaited(CountDownLatch turn) {
        try {
            turn.await();
            return "my turn";
        } catch (InterruptedException e) {
            return "interrupted";
        }
    }

    private static UnreadableStructureException tooLong(Callable<?> work) {
        return catchThrowableOfType(UnreadableStructureException.class,
                () -> Guard.run(Format.SMILES, "endless", work, Duration.ofMillis(100)));
    }

    private static int depth(int level) {
        return level < 0 ? level : depth(level + 1) + 1;
    }

    private static UnreadableStructureException problemOf(java.util.concurrent.Callable<?> work) {
        return catchThrowableOfType(UnreadableStructureException.class, () -> Guard.run(Format.SMILES, "C", work));
    }
}
