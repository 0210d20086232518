package org.daybook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/// Prints what an import of many rows takes in a program with half a gigabyte: seconds to the preview and to the end,
/// and what the heap holds after each collection, so that one sees whether it grows with the rows.
///
/// `-Ddaybook.figures=true`, and `-Ddaybook.figures.rows` for another size than 200,000 rows, headings included. Each
/// row is a compound of its own with a number and a result.
@EnabledIfSystemProperty(named = "daybook.figures", matches = "true")
class ImportFiguresIT {

    private static final int ROWS = Integer.getInteger("daybook.figures.rows", 199_999);
    private static final Pattern HELD = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");
    private static final int QUARTERS = 4;

    @Test
    void manyRowsComeInWithinHalfAGigabyte() throws Exception {
        Path data = DaybookProcess.newDataFolder();
        Path collections = data.resolveSibling(data.getFileName() + "-collections.log");
        List<String> program = List.of("-Xmx512m", "-XX:+UseSerialGC", "-Xlog:gc:file=" + collections, "-jar",
                DaybookProcess.JAR.toAbsolutePath().toString());
        try (DaybookProcess daybook = DaybookProcess.start(program, data, DaybookProcess.freePort(),
                DaybookProcess.withOwner())) {
            ApiClient api = ApiClient.asOwner(daybook);
            long begin = System.nanoTime();
            String address = upload(api);
            JsonNode preview = await(api, address, "previewed");
            print("to the preview", begin);
            begin = System.nanoTime();
            api.post(address + "/commit", "{}");
            JsonNode report = await(api, address, "completed");
            print("to the end of the import", begin);

            assertThat(preview.get("rowsRead").asInt()).isEqualTo(ROWS);
            assertThat(report.get("created").asInt()).isEqualTo(ROWS);
        }
        printHeap(collections);
    }

    private static String upload(ApiClient api) throws IOException, InterruptedException {
        StringBuilder sheet = new StringBuilder("Compound ID,SMILES,Pfal IC50 (uM)\n");
        for (int row = 1; row <= ROWS; row++) {
            sheet.append("FIG-").append(row).append(',').append(smiles(row)).append(',').append(row % 977 / 10.0)
                    .append('\n');
        }
        HttpResponse<String> accepted =
                api.upload("/api/v1/imports?dryRun=true", "rows.csv",
                        sheet.toString().getBytes(StandardCharsets.UTF_8));
        return URI.create(accepted.headers().firstValue("Location").orElseThrow()).getPath();
    }

    /// Another molecule for each number: its digits in base five, as groups along a chain.
    private static String smiles(int number) {
        List<String> groups = List.of("C", "CO", "CN", "CS", "C(F)");
        StringBuilder chain = new StringBuilder("CC(C)(C)");
        for (int left = number; left > 0; left /= groups.size()) {
            chain.append(groups.get(left % groups.size()));
        }
        return chain.append("C(=O)O").toString();
    }

    private static JsonNode await(ApiClient api, String address, String state)
            throws IOException, InterruptedException {
        while (true) {
            Optional<JsonNode> answer = answer(api, address);
            String now = answer.map(one -> one.get("state").asString()).orElse("too busy to say");
            if (now.equals(state)) {
                return answer.orElseThrow();
            }
            assertThat(now).as("state on the way to " + state + " of " + answer).isNotIn("failed", "cancelled");
            Thread.sleep(500);
        }
    }

    /// A machine that has other work too may take longer for an answer than a client waits: that is no figure.
    private static Optional<JsonNode> answer(ApiClient api, String address) throws IOException, InterruptedException {
        try {
            return Optional.of(api.json(address));
        } catch (HttpTimeoutException e) {
            return Optional.empty();
        }
    }

    private static void print(String what, long begin) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(Locale.ROOT, "%,d rows %s: %.1f s, %.0f rows a second%n", ROWS, what, seconds,
                ROWS / seconds);
    }

    /// What was held after the collections of each quarter of them: the least is near to what is live, the most has
    /// what collections of the young generation leave.
    private static void printHeap(Path collections) throws IOException {
        try (Stream<String> lines = Files.lines(collections)) {
            List<Integer> held = lines.map(HELD::matcher).filter(Matcher::find)
                    .map(found -> Integer.valueOf(found.group(2))).toList();
            for (int quarter = 0; quarter < QUARTERS && !held.isEmpty(); quarter++) {
                IntSummaryStatistics megabytes = held
                        .subList(held.size() * quarter / QUARTERS, held.size() * (quarter + 1) / QUARTERS).stream()
                        .mapToInt(Integer::intValue).summaryStatistics();
                System.out.printf("heap after collections, quarter %d: %d to %d MB%n", quarter + 1,
                        megabytes.getMin(), megabytes.getMax());
            }
        }
        Files.delete(collections);
    }
}
