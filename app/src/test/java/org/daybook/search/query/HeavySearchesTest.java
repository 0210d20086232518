package org.daybook.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daybook.search.SearchBusyException;
import org.daybook.search.SearchProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeavySearchesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final HeavySearches heavy =
            new HeavySearches(new SearchProperties(SECOND, SECOND, SECOND, 1, 1, SECOND, SECOND));

    private final SearchTime time = SearchTime.of(Duration.ofSeconds(20));

    @AfterEach
    void close() {
        heavy.destroy();
    }

    @Test
    void theSearchThatFindsNoPlaceInTheQueueIsSentAway() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<String>> running = callers.submit(() -> heavy.run(time, () -> {
                started.countDown();
                goOn.await();
                return "first";
            }));
            started.await();
            Future<Optional<String>> waiting = callers.submit(() -> heavy.run(time, () -> "second"));
            while (heavy.waiting() == 0) {
                Thread.sleep(5);
            }

            assertThatThrownBy(() -> heavy.run(time, () -> "third"))
                    .isInstanceOf(SearchBusyException.class)
                    .hasMessageContaining("try again");

            goOn.countDown();
            assertThat(running.get()).contains("first");
            assertThat(waiting.get()).contains("second");
        }
    }

    @Test
    void aSearchThatDoesNotEndInItsTimeIsNotWaitedFor() throws Exception {
        CountDownLatch never = new CountDownLatch(1);

        Optional<String> answer = heavy.run(SearchTime.of(Duration.ofMillis(1)), () -> {
            never.await();
            return "late";
        });

        assertThat(answer).isEmpty();
    }

    @Test
    void aSearchWhoseTurnDoesNotComeInItsTimeIsSentAway() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            callers.submit(() -> heavy.run(time, () -> {
                started.countDown();
                goOn.await();
                return "first";
            }));
            started.await();

            assertThatThrownBy(() -> heavy.run(SearchTime.of(Duration.ofMillis(1)), () -> "second"))
                    .isInstanceOf(SearchBusyException.class);

            goOn.countDown();
        }
    }
}
