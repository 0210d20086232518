package org.daybook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// The program while its PostgreSQL server is stopped and started, and while many writers wait for one row. It is never
/// restarted.
class OutageIT {

    private static final int WRITERS = 25;
    private static final int MOST_LOG_LINES = 10;
    private static final Duration REFUSED_WITHIN = Duration.ofSeconds(2);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(10);

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path folder;

    @Test
    void readersGetWhatWasKeptAndNothingHasToBeRestarted() throws Exception {
        EmbeddedPostgres server = server(0);
        try (DaybookProcess daybook = DaybookProcess.start(DaybookProcess.newDataFolder(), settings(server))) {
            ApiClient api = ApiClient.asOwner(daybook);
            Reader reader = new Reader(daybook);
            api.post("/api/v1/notebooks", "{\"title\":\"Lab\",\"slug\":\"lab\"}");
            String kept = publish(api, "Kept");
            String redacted = publish(api, "Soon redacted");
            assertThat(reader.get(redacted).statusCode()).isEqualTo(200);
            assertThat(new Owner(daybook)
                            .post(redacted + "/redaction", Map.of("reason", "names a patient"))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(reader.get(kept).statusCode()).isEqualTo(200);
            readersDoNotWaitForWriters(server, api, reader, kept);

            int lines = daybook.log().size();
            int port = server.getPort();
            server.close();
            assertOutage(daybook, reader, kept, redacted);
            server = server(port);
            awaitAnswer(reader, "/api/v1/entries", BACK_WITHIN);
            assertThat(publish(api, "Afterwards")).isNotEmpty();
            assertThat(reader.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(daybook.log().subList(lines, daybook.log().size())).as("the log of the outage")
                    .hasSizeLessThanOrEqualTo(MOST_LOG_LINES)
                    .anyMatch(line -> line.contains("The database is away"))
                    .anyMatch(line -> line.contains("The database is back"));
        } finally {
            server.close();
        }
    }

    private static void assertOutage(DaybookProcess daybook, Reader reader, String kept, String redacted)
            throws Exception {
        for (int i = 0; i < 100; i++) {
            String which = "request " + i;
            HttpResponse<String> program = reader.getWithin("/api/v1/entries", REFUSED_WITHIN);
            assertThat(program.statusCode())
                    .as(() -> which + "; the log says\n" + String.join("\n", daybook.log())).isEqualTo(503);
            assertThat(program.headers().firstValue("Retry-After")).contains("5");
            assertThat(program.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }
        HttpResponse<String> page = reader.getWithin(kept, REFUSED_WITHIN);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Weighed 1.00 g", "As of <time datetime=");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(reader.getWithin(redacted, REFUSED_WITHIN).statusCode()).isEqualTo(503);
        HttpResponse<String> neverRead = reader.getWithin("/notebooks/lab?never=read", REFUSED_WITHIN);
        assertThat(neverRead.statusCode()).isEqualTo(503);
        assertThat(neverRead.body()).contains("Not now", "The database of this site cannot be reached now");
        for (String path :
                List.of("/css/base.css", "/docs/getting-started", "/robots.txt", "/actuator/health/liveness")) {
            assertThat(reader.getWithin(path, REFUSED_WITHIN).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(reader.getWithin("/actuator/health/readiness", REFUSED_WITHIN).statusCode()).isEqualTo(503);
        assertThat(reader.getWithin("/actuator/health/writes", REFUSED_WITHIN).body())
                .contains("The database cannot be reached");
    }

    private void readersDoNotWaitForWriters(EmbeddedPostgres server, ApiClient api, Reader reader, String page)
            throws Exception {
        List<CompletableFuture<Integer>> writers = new ArrayList<>();
        List<Duration> reads = new ArrayList<>();
        try (Connection holder = server.getPostgresDatabase().getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("UPDATE site_version SET site = site");
            for (int i = 0; i < WRITERS; i++) {
                String body = "{\"notebook\":\"lab\",\"title\":\"Writer %d\",\"text\":\"Waits\",\"publish\":true}"
                        .formatted(i);
                CompletableFuture<Integer> answer = new CompletableFuture<>();
                Thread.ofVirtual().start(() -> answer.complete(status(api, body)));
                writers.add(answer);
            }
            AtomicBoolean over = new AtomicBoolean();
            CompletableFuture<Void> all = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new))
                    .whenComplete((done, failure) -> over.set(true));
            while (!over.get()) {
                Instant begin = Instant.now();
                assertThat(reader.get(page + "?n=" + reads.size()).statusCode()).isEqualTo(200);
                reads.add(Duration.between(begin, Instant.now()));
            }
            all.join();
            holder.rollback();
        }
        assertThat(writers).extracting(CompletableFuture::join).containsOnly(503);
        reads.sort(null);
        assertThat(reads.get(reads.size() * 99 / 100)).as("99 of 100 of " + reads.size() + " pages")
                .isLessThan(Duration.ofSeconds(3));
    }

    private static int status(ApiClient api, String body) {
        try {
            return api.post("/api/v1/entries", body).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static String publish(ApiClient api, String title) throws Exception {
        HttpResponse<String> answer = api.post(
                "/api/v1/entries",
                "{\"notebook\":\"lab\",\"title\":\"%s\",\"text\":\"Weighed 1.00 g\",\"publish\":true}"
                        .formatted(title));
        assertThat(answer.statusCode()).isEqualTo(201);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath().replace("/api/v1", "");
    }

    private static void awaitAnswer(Reader reader, String path, Duration most) throws Exception {
        Instant end = Instant.now().plus(most);
        while (reader.get(path).statusCode() != 200) {
            assertThat(Instant.now()).as("back in time").isBefore(end);
        }
    }

    private EmbeddedPostgres server(int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("database"))
                .setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    private static Map<String, String> settings(EmbeddedPostgres server) {
        Map<String, String> settings = new HashMap<>(DaybookProcess.withOwner());
        settings.put("SPRING_DATASOURCE_URL", server.getJdbcUrl("postgres", "postgres"));
        settings.put("SPRING_DATASOURCE_USERNAME", "postgres");
        return settings;
    }
}
