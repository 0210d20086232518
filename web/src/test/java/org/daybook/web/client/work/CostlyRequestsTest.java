package org.daybook.web.client.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.daybook.chem.worker.time.ProcessorTime;
import org.daybook.web.shared.Costly;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whatever a stranger asks for, the processor time is his address's, and it comes to an end.
class CostlyRequestsTest {

    private static final Duration WORK = Duration.ofMillis(300);

    private final MockMvcTester mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Busy())
            .addInterceptors(new CostlyRequests(new CostlyProperties(4, WORK, WORK, Duration.ofHours(1)))).build());

    @Test
    void aPageThatNobodyCalledCostlyHasABudget() {
        assertThat(mvc.get().uri("/page")).hasStatusOk();

        MvcTestResult second = mvc.get().uri("/page").exchange();

        assertThat(second).hasStatus(HttpStatus.TOO_MANY_REQUESTS).headers().containsHeader(HttpHeaders.RETRY_AFTER);
    }

    @Test
    void whatAnotherThreadDoesIsChargedToo() {
        assertThat(mvc.get().uri("/elsewhere")).hasStatusOk();

        assertThat(mvc.get().uri("/elsewhere")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void whoHasUsedUpHisSearchesStillReadsPages() {
        assertThat(mvc.get().uri("/search")).hasStatusOk();
        assertThat(mvc.get().uri("/search")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);

        assertThat(mvc.get().uri("/page")).hasStatusOk();
    }

    @Test
    void aMemberReadsAsMuchAsHeLikes() {
        for (int page = 0; page < 3; page++) {
            assertThat(mvc.get().uri("/page").principal(() -> "member")).hasStatusOk();
        }
    }

    @RestController
    static class Busy {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        @GetMapping("/page")
        String page() {
            return work();
        }

        @Costly
        @GetMapping("/search")
        String search() {
            return work();
        }

        @GetMapping("/elsewhere")
        String elsewhere() {
            CompletableFuture.runAsync(ProcessorTime.measured(() -> {
                work();
            })).join();
            return "done";
        }

        private static String work() {
            long start = THREADS.getCurrentThreadCpuTime();
            while (THREADS.getCurrentThreadCpuTime() - start < WORK.toNanos() + 20_000_000) {
                Thread.onSpinWait();
            }
            return "done";
        }
    }
}
