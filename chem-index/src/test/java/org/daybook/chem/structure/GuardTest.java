package org.daybook.chem.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.IntStream;
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
        UnreadableStructureException own = new UnreadableStructureException(Format.NAME, "because", "text");

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
                .mapToObj(i -> "C".repeat(i % 9) + "C[C@H](O)C(=O)N" + "C".repeat(i % 13) + "c1ccc(" + "C".repeat(1 + i % 7) + ")cc1").toList();

        List<Identifiers> one = smiles.stream().map(text -> StructureReader.read(text).identifiers()).toList();
        List<Identifiers> several = smiles.parallelStream().map(text -> StructureReader.read(text).identifiers()).toList();

        assertThat(several).isEqualTo(one);
    }

    private static int depth(int level) {
        return level < 0 ? level : depth(level + 1) + 1;
    }

    private static UnreadableStructureException problemOf(java.util.concurrent.Callable<?> work) {
        return catchThrowableOfType(UnreadableStructureException.class, () -> Guard.run(Format.SMILES, "C", work));
    }
}
