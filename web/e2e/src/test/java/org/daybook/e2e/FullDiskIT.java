package org.daybook.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// The program with its H2 file on a disk of 100 MB, which is filled to the last byte and freed again. Where nothing
/// can be mounted the test
/// is left out; FullDiskTest shows the rules everywhere.
class FullDiskIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=100m", "tmpfs", disk.toString()),
                "This user may not mount a small disk");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "-l", disk.toString());
    }

    @Test
    void readingGoesOnAndWritingAgainWhenThereIsRoom() throws Exception {
        Map<String, String> settings = new HashMap<>(DaybookProcess.withOwner());
        settings.putAll(Map.of("DAYBOOK_DISK_RESERVE", "10MB", "DAYBOOK_DISK_WARNING", "20MB"));
        try (DaybookProcess daybook = DaybookProcess.start(disk.resolve("data"), settings)) {
            ApiClient api = ApiClient.asOwner(daybook);
            Reader reader = new Reader(daybook);
            Owner owner = new Owner(daybook);
            api.post("/api/v1/notebooks", "{\"title\":\"Lab\",\"slug\":\"lab\"}");
            assertThat(publish(api, "before").statusCode()).isEqualTo(201);

            fill();
            HttpResponse<String> refused = publish(api, "meanwhile");
            assertThat(refused.statusCode()).isEqualTo(507);
            assertThat(refused.body()).contains("The disk of this site is full", "Nothing was changed");
            HttpResponse<String> form = owner.post("/entries",
                    Map.of("notebook", "lab", "date", "2026-03-02", "title", "Typed", "text", "An hour of typing"));
            assertThat(form.statusCode()).isEqualTo(507);
            assertThat(form.body()).contains("Nothing can be stored now", "An hour of typing");
            for (String path :
                    List.of("/", "/notebooks/lab", "/entries/1", "/compounds", "/api/v1/entries/1", "/search?q=a")) {
                assertThat(reader.get(path).statusCode()).as(path).isEqualTo(200);
            }
            assertThat(owner.get("/notebooks/lab").body()).contains("The disk of this site is full");
            assertThat(reader.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            HttpResponse<String> health = reader.get("/actuator/health/writes");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("The disk of the data folder is full");

            Files.delete(disk.resolve("fill"));
            Instant end = Instant.now().plus(LIMIT);
            while (publish(api, "afterwards").statusCode() != 201) {
                assertThat(Instant.now()).as("stored again in time").isBefore(end);
            }
            assertThat(api.get("/api/v1/search?q=afterwards").body()).contains("\"title\":\"afterwards\"");
            assertThat(daybook.log()).anyMatch(line -> line.contains("is full"))
                    .anyMatch(line -> line.contains("has room again"));
        }
    }

    private static HttpResponse<String> publish(ApiClient api, String title) throws Exception {
        return api.post("/api/v1/entries",
                "{\"notebook\":\"lab\",\"title\":\"%s\",\"text\":\"Weighed\",\"publish\":true}".formatted(title));
    }

    private void fill() throws IOException {
        byte[] block = new byte[64 * 1024];
        try (OutputStream file = Files.newOutputStream(disk.resolve("fill"))) {
            while (disk.toFile().getUsableSpace() > 0) {
                file.write(block);
            }
        } catch (IOException e) {
            assertThat(disk.toFile().getUsableSpace()).as("full: " + e.getMessage()).isZero();
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
