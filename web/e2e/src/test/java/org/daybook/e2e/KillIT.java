package org.daybook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// The program is killed (signal 9) again and again while entries are being published over HTTP. What was acknowledged is there
/// after the restart, whole, and search finds it.
///
/// 3 kills in the usual build; the full figure is measured with `./mvnw verify -Dit.test=KillIT -Ddaybook.kills=50`.
class KillIT {

    private static final int KILLS = Integer.getInteger("daybook.kills", 3);
    private static final int WRITERS = 4;
    private static final long SEED = 20261123;

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    @Test
    void acknowledgedEntriesOutliveKills() throws Exception {
        Path data = DaybookProcess.newDataFolder();
        int port = DaybookProcess.freePort();
        Random random = new Random(SEED);
        try (DaybookProcess first = DaybookProcess.start(data, port, DaybookProcess.withOwner())) {
            assertThat(ApiClient.asOwner(first).post("/api/v1/notebooks", "{\"title\":\"Killed\",\"slug\":\"killed\"}").statusCode()).isEqualTo(201);
        }
        for (int round = 0; round < KILLS; round++) {
            DaybookProcess daybook = DaybookProcess.start(data, port, DaybookProcess.withOwner());
            publishUntilKilled(daybook, 400 + random.nextInt(1600));
        }
        try (DaybookProcess last = DaybookProcess.start(data, port, DaybookProcess.withOwner())) {
            verifyEverything(ApiClient.asOwner(last));
        }
        System.out.printf("%d kills, %d entries acknowledged, none lost%n", KILLS, acknowledged.size());
    }

    private void publishUntilKilled(DaybookProcess daybook, int millis) throws Exception {
        ApiClient api = ApiClient.asOwner(daybook);
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofPlatform().start(() -> publish(api, over)));
        }
        Thread.sleep(millis);
        daybook.kill();
        over.set(true);
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private void publish(ApiClient api, AtomicBoolean over) {
        while (!over.get()) {
            String word = "ledger" + numbers.incrementAndGet() + "x";
            String json = "{\"notebook\":\"killed\",\"title\":\"Entry %s\",\"text\":\"Weighed 1.00 g of %s.\\n\\n%s\",\"publish\":true}"
                    .formatted(word, word, "Stirred. ".repeat(50));
            try {
                HttpResponse<String> answer = api.post("/api/v1/entries", json);
                if (answer.statusCode() == 201) {
                    acknowledged.put(word, answer.headers().firstValue("Location").orElseThrow());
                } else {
                    throw new IllegalStateException("Publishing was answered with " + answer.statusCode() + " " + answer.body());
                }
            } catch (IOException killed) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void verifyEverything(ApiClient api) throws Exception {
        assertThat(acknowledged).as("acknowledged entries").isNotEmpty();
        Map<String, String> lost = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : acknowledged.entrySet()) {
            String path = java.net.URI.create(entry.getValue()).getPath();
            HttpResponse<String> stored = api.get(path);
            boolean whole = stored.statusCode() == 200 && stored.body().contains("Entry " + entry.getKey()) && stored.body().contains("Weighed 1.00 g of " + entry.getKey());
            HttpResponse<String> found = api.get("/api/v1/search?q=" + entry.getKey());
            boolean findable = found.statusCode() == 200 && found.body().contains("Entry " + entry.getKey());
            if (!whole || !findable) {
                lost.put(entry.getKey(), (whole ? "not found by search: " + found.body() : "not whole: " + stored.body()));
            }
        }
        assertThat(lost).as("acknowledged and lost").isEmpty();
    }
}
