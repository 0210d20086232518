package org.daybook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Asked to end (SIGTERM), the program ends within 30 seconds whatever runs, and what was begun goes on at the next
/// start.
class ShutdownIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int ROWS = 500;
    private static final int UNREAD_BYTES = 30_000_000;
    private static final String BOUNDARY = "part-of-a-form";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theProgramEndsInTimeAndTheImportGoesOn() throws Exception {
        Path data = DaybookProcess.newDataFolder();
        int port = DaybookProcess.freePort();
        String address;
        try (DaybookProcess daybook = DaybookProcess.start(data, port, DaybookProcess.withOwner());
                Socket unread = new Socket("localhost", port)) {
            ApiClient api = ApiClient.asOwner(daybook);
            beginDownload(unread, attachment(daybook, api));
            address = upload(daybook, api);
            CompletableFuture<HttpResponse<String>> heavy = registerMegabyteOfNames(daybook, api);
            awaitFirstRows(api, address);

            assertThat(daybook.endsWithin(LIMIT)).as("ended within 30 s; its log: " + daybook.log()).isTrue();
            heavy.cancel(true);
        }
        try (DaybookProcess daybook = DaybookProcess.start(data, port, DaybookProcess.withOwner())) {
            String report = awaitEnd(ApiClient.asOwner(daybook), address);

            assertThat(report).contains("\"state\":\"completed\"", "\"rowsRead\":" + ROWS, "\"created\":" + ROWS);
        }
    }

    /// A file of an entry that is asked for and not read.
    private static void beginDownload(Socket unread, String path) throws IOException {
        unread.setReceiveBufferSize(4096);
        unread.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        assertThat(unread.getInputStream().read()).isEqualTo('H');
    }

    private String attachment(DaybookProcess daybook, ApiClient api) throws Exception {
        api.post("/api/v1/notebooks", "{\"title\":\"Unread\",\"slug\":\"unread\"}");
        String entry = URI.create(api.post(
                                "/api/v1/entries",
                                "{\"notebook\":\"unread\",\"title\":\"Unread\",\"text\":\"A file.\"}")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .getPath();
        HttpResponse<String> attached =
                multipart(daybook, api, entry + "/attachments", "large.bin", "0".repeat(UNREAD_BYTES));
        assertThat(attached.statusCode()).as(attached.body()).isEqualTo(201);
        HttpRequest published = request(daybook, api, entry)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"text\":\"A file, attached.\"}"))
                .build();
        assertThat(http.send(published, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        return URI.create(attached.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private String upload(DaybookProcess daybook, ApiClient api) throws Exception {
        String table = IntStream.range(0, ROWS)
                .mapToObj(i -> "END-" + (i + 1) + ",C" + "C".repeat(i % 50) + "N" + "C".repeat(i / 50) + "O")
                .collect(Collectors.joining("\n", "Number,SMILES\n", "\n"));
        HttpResponse<String> taken = multipart(daybook, api, "/api/v1/imports", "table.csv", table);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        return taken.headers().firstValue("Location").orElseThrow();
    }

    private CompletableFuture<HttpResponse<String>> registerMegabyteOfNames(DaybookProcess daybook, ApiClient api) {
        String names = IntStream.range(0, 35_000)
                .mapToObj(i -> "\"name number " + i + "\"")
                .collect(Collectors.joining(","));
        HttpRequest request = request(daybook, api, "/api/v1/compounds")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"many names\",\"synonyms\":[" + names + "]}"))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void awaitFirstRows(ApiClient api, String address) throws Exception {
        for (String report = ""; !report.contains("\"state\":\"running\""); report = api.get(address).body()) {
            assertThat(report).doesNotContain("\"state\":\"failed\"");
        }
    }

    private static String awaitEnd(ApiClient api, String address) throws Exception {
        String report = api.get(address).body();
        while (report.contains("\"state\":\"running\"") || report.contains("\"state\":\"queued\"")) {
            report = api.get(address).body();
        }
        return report;
    }

    private HttpResponse<String> multipart(
            DaybookProcess daybook, ApiClient api, String path, String fileName, String content)
            throws IOException, InterruptedException {
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n";
        HttpRequest request = request(daybook, api, path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(DaybookProcess daybook, ApiClient api, String path) {
        return HttpRequest.newBuilder(daybook.address().resolve(path)).header("Authorization", "Bearer " + api.token());
    }
}
