package org.daybook.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
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

    private final HeavySearches heavy = new HeavySearches(new SearchProperties(SECOND, SECOND, SECOND, 1, 1, SECOND, SECOND));

    @AfterEach
    void close() {
        heavy.destroy();
    }

    @Test
    void theSearchThatFindsNoPlaceInTheQueueIsSentAway() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> running = callers.submit(() -> heavy.run(() -> {
                started.countDown();
                goOn.await();
                return "first";
            }));
            started.await();
            Future<String> waiting = callers.submit(() -> heavy.run(() -> "second"));
            while (heavy.waiting() == 0) {
                Thread.sleep(5);
            }

            assertThatThrownBy(() -> heavy.run(() -> "third")).isInstanceOf(SearchBusyException.class).hasMessageContaining("try again");

            goOn.countDown();
            assertThat(running.get()).isEqualTo("first");
            assertThat(waiting.get()).isEqualTo("second");
        }
    }
}
