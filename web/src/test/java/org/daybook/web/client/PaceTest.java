package org.daybook.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class PaceTest {

    private long now;

    @ParameterizedTest(name = "{0} bytes every {1} s for {2} s: {3}")
    @CsvSource({
            "1,     10, 60,   false, a drip of one byte",
            "1000,  1,  60,   false, a quarter of the rate",
            "4096,  1,  1200, true,  just the rate",
            "20000, 1,  500,  true,  a phone with a photo of 10 MB",
            "80000, 14, 600,  true,  a train with tunnels"})
    void aClientHasToMoveItsShareInEachStretch(long bytes, int every, int until, boolean keeps, String who) {
        Pace pace = new Pace(settings(), Duration.ofMinutes(30).toNanos(), () -> now);

        boolean kept = true;
        for (int second = 0; second < until && kept; second += every) {
            kept = wait(pace, every, bytes);
        }

        assertThat(kept).as(who).isEqualTo(keeps);
    }

    @Test
    void aFastClientThatBecomesADripIsGivenUp() {
        Pace pace = new Pace(settings(), Duration.ofMinutes(30).toNanos(), () -> now);

        assertThat(wait(pace, 1, 5_000_000)).isTrue();
        assertThat(wait(pace, 15, 1)).isTrue();
        assertThat(wait(pace, 15, 1)).isFalse();
    }

    @Test
    void theWholeEndsInTimeHoweverFastItIs() {
        Pace pace = new Pace(settings(), Duration.ofMinutes(30).toNanos(), () -> now);

        assertThat(wait(pace, 1800, 1 << 30)).isTrue();
        assertThat(wait(pace, 1, 1 << 20)).isFalse();
    }

    @Test
    void timeThatTheProgramTakesBetweenTwoWaitsDoesNotCount() {
        Pace pace = new Pace(settings(), Duration.ofMinutes(30).toNanos(), () -> now);

        for (int read = 0; read < 10; read++) {
            now += Duration.ofMinutes(10).toNanos();
            assertThat(wait(pace, 1, 10)).isTrue();
        }
    }

    private boolean wait(Pace pace, int seconds, long bytes) {
        long start = pace.start();
        now += Duration.ofSeconds(seconds).toNanos();
        return pace.keeps(start, bytes);
    }

    static ClientProperties settings() {
        return new ClientProperties(100, 64, 16, 100, DataSize.ofKilobytes(4), Duration.ofSeconds(15),
                Duration.ofMinutes(30));
    }
}
