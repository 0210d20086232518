package org.daybook.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunsTest {

    @Test
    void holdsWhatWasAddedInAnyOrderAndNothingElse() {
        Random random = new Random(9);
        Runs runs = new Runs();
        Set<Long> all = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            long number = random.nextLong(1_500);
            runs.add(number);
            all.add(number);
        }

        for (long number = -1; number <= 1_500; number++) {
            assertThat(runs.contains(number)).as("%d", number).isEqualTo(all.contains(number));
        }
    }
}
