package org.daybook.writing.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// A text is given up by the processor time it takes itself.
class TimeBoxTest {

    private static final Duration MOST = Duration.ofMillis(200);

    @Test
    void theTimeOfOthersDoesNotCount() {
        CountDownLatch turn = new CountDownLatch(1);
        Thread.ofPlatform().start(() -> {
            long start = System.nanoTime();
            while (System.nanoTime() - start < 2 * MOST.toNanos()) {
                Thread.onSpinWait();
            }
            turn.countDown();
        });

        String text = TimeBox.call(() -> {
            turn.await();
            return "rendered";
        }, MOST);

        assertThat(text).isEqualTo("rendered");
    }

    @Test
    void itsOwnTimeDoes() {
        assertThatThrownBy(() -> TimeBox.call(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return "never";
        }, MOST)).isInstanceOf(UnrenderableTextException.class).hasMessageStartingWith("Rendering took longer than");
    }
}
