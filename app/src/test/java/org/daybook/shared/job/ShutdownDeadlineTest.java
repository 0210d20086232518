package org.daybook.shared.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ShutdownDeadlineTest {

    /// A program that never ends by itself.
    static final class Stuck {

        public static void main(String[] arguments) throws InterruptedException {
            ShutdownDeadline.keep(Duration.ofSeconds(1));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> waitForEver(), "stuck-hook"));
            System.out.println("ready");
            waitForEver();
        }

        private static void waitForEver() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void aProgramThatDoesNotEndIsCutOff() throws Exception {
        Process stuck = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Stuck.class.getName()).redirectErrorStream(true).start();
        try (BufferedReader log = stuck.inputReader()) {
            assertThat(log.readLine()).isEqualTo("ready");

            stuck.toHandle().destroy();

            assertThat(stuck.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(log.lines().toList()).anyMatch(line -> line.contains("Cut off") && line.contains("stuck-hook"));
        } finally {
            stuck.destroyForcibly();
        }
    }
}
