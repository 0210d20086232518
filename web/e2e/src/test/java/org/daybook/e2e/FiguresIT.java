package org.daybook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Prints the figures of the whole program; asserts none of them.
///
/// `./mvnw verify -Dit.test=FiguresIT -Ddaybook.figures=true`, with `DAYBOOK_CORPUS` set for the import and `wrk` installed for
/// the pages under load (32 connections, 10 seconds each, load generator on the same machine).
@EnabledIfSystemProperty(named = "daybook.figures", matches = "true")
class FiguresIT {

    private static final int REGISTRATIONS = 200;
    private static final Pattern NUMBER_OF = Pattern.compile("\"(rowsRead|created|updated|unchanged|rejected)\":(\\d+)");

    @Test
    void printsWhatTheProgramDoesInASecond() throws Exception {
        long begin = System.nanoTime();
        try (DaybookProcess daybook = DaybookProcess.start(DaybookProcess.newDataFolder(), DaybookProcess.withOwner())) {
            System.out.printf("start to ready: %.1f s%n", seconds(begin));
            ApiClient api = ApiClient.asOwner(daybook);
            api.post("/api/v1/notebooks", "{\"title\":\"Lab\",\"slug\":\"lab\"}");
            String entry = "";
            for (int i = 0; i < 100; i++) {
                HttpResponse<String> published = api.post("/api/v1/entries", """
                        {"notebook":"lab","title":"Entry %d","publish":true,"text":"Weighed **1.00 g**.\\n\\n| reagent | mmol |\\n|---|---|\\n| aniline | 1.0 |\\n\\n```smiles\\nc1ccccc1N\\n```"}"""
                        .formatted(i));
                entry = java.net.URI.create(published.headers().firstValue("Location").orElseThrow()).getPath();
            }
            register(api);
            importSheet(api, daybook);
            for (String page : List.of("/", entry, "/compounds/FIG-1", "/compounds")) {
                load(daybook, page);
            }
        }
    }

    private static void register(ApiClient api) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        for (int i = 1; i <= REGISTRATIONS; i++) {
            String smiles = "C".repeat(1 + i % 20) + "c1ccc(" + "O".repeat(i / 100 + 1) + "C" + "N".repeat(i / 20 % 5 + 1) + ")cc1";
            assertThat(api.post("/api/v1/compounds", "{\"structure\":\"" + smiles + "\",\"number\":\"FIG-" + i + "\"}").statusCode()).isBetween(200, 201);
        }
        System.out.printf("registrations over HTTP, one client: %.1f a second%n", REGISTRATIONS / seconds(begin));
    }

    private static void importSheet(ApiClient api, DaybookProcess daybook) throws IOException, InterruptedException {
        String corpus = System.getenv("DAYBOOK_CORPUS");
        if (corpus == null) {
            System.out.println("import: not measured, DAYBOOK_CORPUS is not set");
            return;
        }
        for (String run : List.of("first import", "second import")) {
            long begin = System.nanoTime();
            String report = upload(api, daybook, Path.of(corpus, "osm", "master", "osm_master_sheet_2022-02.csv"));
            Matcher numbers = NUMBER_OF.matcher(report);
            StringBuilder line = new StringBuilder();
            long rows = 0;
            while (numbers.find()) {
                line.append(numbers.group(1)).append(' ').append(numbers.group(2)).append(", ");
                rows = numbers.group(1).equals("rowsRead") ? Long.parseLong(numbers.group(2)) : rows;
            }
            System.out.printf("%s of the master sheet, from upload to report: %s%.1f s, %.0f rows a second%n", run, line, seconds(begin), rows / seconds(begin));
        }
    }

    private static String upload(ApiClient api, DaybookProcess daybook, Path file) throws IOException, InterruptedException {
        String boundary = "figures-boundary";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sheet.csv\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] foot = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(daybook.address().resolve("/api/v1/imports"))
                .header("Authorization", "Bearer " + api.token())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofByteArray(head),
                        HttpRequest.BodyPublishers.ofByteArray(Files.readAllBytes(file)), HttpRequest.BodyPublishers.ofByteArray(foot))).build();
        HttpResponse<String> accepted = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        String address = java.net.URI.create(accepted.headers().firstValue("Location").orElseThrow()).getPath();
        String report = "";
        while (!report.contains("\"state\":\"completed\"") && !report.contains("\"state\":\"failed\"")) {
            Thread.sleep(200);
            report = api.get(address).body();
        }
        return report;
    }

    private static void load(DaybookProcess daybook, String path) throws IOException, InterruptedException {
        Process wrk;
        try {
            wrk = new ProcessBuilder("wrk", "-t2", "-c32", "-d10s", "--latency", daybook.url(path)).redirectErrorStream(true).start();
        } catch (IOException e) {
            System.out.println(path + ": not measured, wrk is not installed");
            return;
        }
        String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        System.out.println(path + ": " + line(output, "Requests/sec:") + ", " + line(output, "50%") + ", " + line(output, "99%") + " " + line(output, "Non-2xx"));
    }

    private static String line(String output, String marker) {
        return output.lines().filter(line -> line.contains(marker)).map(line -> line.strip().replaceAll("\\s+", " ")).findFirst().orElse("");
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
