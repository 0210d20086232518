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
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Prints the figures of the whole program; asserts none of them.
///
/// `./mvnw verify -Dit.test=FiguresIT -Ddaybook.figures=true`, with `DAYBOOK_CORPUS` set for a site of realistic size
/// and `wrk` installed for the pages under load (32 connections, load generator on the same machine).
/// `daybook.figures.seconds` is the time for each page.
@EnabledIfSystemProperty(named = "daybook.figures", matches = "true")
class FiguresIT {

    /// All load comes from one address.
    private static final Map<String, String> UNLIMITED =
            Map.of("DAYBOOK_COSTLY_ATONCE", "1000", "DAYBOOK_COSTLY_WORK", "24h");
    private static final int REGISTRATIONS = 200;
    private static final int ENTRIES = 200;
    private static final Pattern NUMBER_OF =
            Pattern.compile("\"(rowsRead|created|updated|unchanged|rejected)\":(\\d+)");

    @Test
    void printsWhatTheProgramDoesInASecond() throws Exception {
        Path data = DaybookProcess.newDataFolder();
        long begin = System.nanoTime();
        try (DaybookProcess daybook = DaybookProcess.startJar(data, UNLIMITED)) {
            printStart("new site", begin, daybook);
            SetUp.withExample(daybook);
            ApiClient api = ApiClient.asOwner(daybook);
            String entry = publish(api);
            register(api);
            importSheet(api, daybook);
            printPages(new PageLoad(daybook), entry);
        }
        begin = System.nanoTime();
        try (DaybookProcess daybook = DaybookProcess.startJar(data, UNLIMITED)) {
            printStart("site of this size", begin, daybook);
        }
    }

    private static void printStart(String what, long begin, DaybookProcess daybook) {
        System.out.printf(
                Locale.ROOT,
                "start to ready, %s: %.1f s, %.1f s of processor time%n",
                what,
                seconds(begin),
                daybook.processorTime().toMillis() / 1e3);
    }

    private static void printPages(PageLoad load, String entry) throws IOException, InterruptedException {
        String substructure = ApiClient.encode("c1ccc2nncn2c1");
        load.printHeading();
        for (String page : List.of(
                entry,
                "/",
                "/compounds",
                "/compounds/OSM-S-106",
                "/notebooks/lab",
                "/todo",
                entry + ".json",
                "/search?structure=" + substructure + "&match=substructure",
                "/api/v1/compounds?structure=" + substructure + "&match=substructure")) {
            load.print(page);
        }
        load.printSignedIn(entry);
        load.printUnchanged(entry);
        load.printUnchanged("/compounds");
    }

    private static String publish(ApiClient api) throws IOException, InterruptedException {
        api.post("/api/v1/notebooks", "{\"title\":\"Lab\",\"slug\":\"lab\"}");
        String entry = "";
        for (int i = 0; i < ENTRIES; i++) {
            HttpResponse<String> published = api.post("/api/v1/entries", """
                    {"notebook":"lab","title":"Entry %d","publish":true,"text":"Weighed **1.00 g** of OSM-S-106, see OpenSourceMalaria/Series4#%d.\\n\\n| reagent | mmol |\\n|---|---|\\n| aniline | 1.0 |\\n\\n```smiles\\nc1ccccc1N\\n```"}"""
                    .formatted(i, 1 + i % 9));
            entry = java.net
                    .URI
                    .create(published.headers().firstValue("Location").orElseThrow())
                    .getPath()
                    .replace("/api/v1", "");
        }
        return entry;
    }

    private static void register(ApiClient api) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        for (int i = 1; i <= REGISTRATIONS; i++) {
            String smiles = "C".repeat(1 + i % 20) + "c1ccc(" + "O".repeat(i / 100 + 1) + "C"
                    + "N".repeat(i / 20 % 5 + 1) + ")cc1";
            assertThat(api.post("/api/v1/compounds", "{\"structure\":\"" + smiles + "\",\"number\":\"FIG-" + i + "\"}")
                            .statusCode())
                    .isBetween(200, 201);
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
            System.out.printf(
                    "%s of the master sheet, from upload to report: %s%.1f s, %.0f rows a second%n",
                    run, line, seconds(begin), rows / seconds(begin));
        }
    }

    private static String upload(ApiClient api, DaybookProcess daybook, Path file)
            throws IOException, InterruptedException {
        String boundary = "figures-boundary";
        byte[] head = ("--" + boundary
                        + "\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"sheet.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] foot = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(daybook.address().resolve("/api/v1/imports"))
                .header("Authorization", "Bearer " + api.token())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofByteArray(head),
                        HttpRequest.BodyPublishers.ofByteArray(Files.readAllBytes(file)),
                        HttpRequest.BodyPublishers.ofByteArray(foot)))
                .build();
        HttpResponse<String> accepted = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        String address = java.net.URI.create(accepted.headers().firstValue("Location").orElseThrow()).getPath();
        String report = "";
        while (!report.contains("\"state\":\"completed\"") && !report.contains("\"state\":\"failed\"")) {
            Thread.sleep(200);
            report = api.get(address).body();
        }
        return report;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
