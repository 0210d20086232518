package org.daybook.exchange.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// On which side a scaffold is: models have been trained by it, so that it must never change (#12).
class SplitTest {

    @ParameterizedTest(name = "{0} is for {1}")
    @CsvSource({"c1ccccc1, train", "O=C(Nc1ccccc1)c2ccccc2, validation"})
    void aScaffoldIsAlwaysOnTheSameSide(String scaffold, String side) {
        assertThat(Split.of(scaffold).word()).isEqualTo(side);
    }

    @Test
    void mostAreForTraining() {
        Map<Split, Long> sides = IntStream.range(0, 10_000).mapToObj(i -> Split.of("scaffold " + i))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(sides.get(Split.TRAIN)).isBetween(7_850L, 8_150L);
        assertThat(sides.get(Split.VALIDATION)).isBetween(890L, 1_110L);
        assertThat(sides.get(Split.TEST)).isBetween(890L, 1_110L);
    }
}
