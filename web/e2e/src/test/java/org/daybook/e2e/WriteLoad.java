package org.daybook.e2e;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.e2e.Ledger.Kind;

/// Writers that go on until the program is gone: two that publish, two that register, one that imports, one that
/// attaches.
final class WriteLoad implements AutoCloseable {

    static final int ROWS_OF_AN_IMPORT = 10;
    static final String FOUND_IN_EVERY_ENTRY = "Stirred";

    /// What every registered structure contains.
    static final String FOUND_IN_EVERY_COMPOUND = "COc1ccc(F)cc1";

    private static final String NOTEBOOK = "killed";

    private static final int BUSY = 503;

    private final Ledger ledger;
    private final ApiClient api;
    private final long begun = System.nanoTime();
    private final List<CompletableFuture<Void>> writers = new ArrayList<>();
    private volatile boolean over;

    private WriteLoad(Ledger ledger, ApiClient api) {
        this.ledger = ledger;
        this.api = api;
    }

    static WriteLoad start(Ledger ledger, ApiClient api) throws IOException, InterruptedException {
        WriteLoad load = new WriteLoad(ledger, api);
        ledger.caughtUp();
        api.post("/api/v1/notebooks", "{\"title\":\"Killed\",\"slug\":\"" + NOTEBOOK + "\"}");
        String folder = load.entryForFiles();
        load.go(load::publish);
        load.go(load::publish);
        load.go(load::register);
        load.go(load::register);
        load.go(load::importTable);
        load.go(() -> load.attach(folder));
        return load;
    }

    void awaitAcknowledged(int count) throws InterruptedException {
        ledger.awaitMore(count);
    }

    Duration sinceFirst() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// Waits for the writers, which end when the program is gone.
    ///
    /// @throws IllegalStateException if one of them got an answer that it should not get
    @Override
    public void close() throws InterruptedException {
        over = true;
        try {
            CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /// The structure that belongs to a number, another for each: an arene with one ether chain, whose links count in
    /// base 4.
    static String structure(int number) {
        return "COc1ccc(F)cc1".replaceFirst("^C", chain(number) + "C");
    }

    private static String chain(int number) {
        return Integer.toString(number, 4)
                .chars()
                .mapToObj(digit -> "C".repeat(digit - '0' + 1) + "O")
                .collect(Collectors.joining());
    }

    private void go(Write write) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        writers.add(end);
        Thread.ofPlatform().start(() -> {
            try {
                while (!over) {
                    attempt(write);
                }
                end.complete(null);
            } catch (IOException killed) {
                end.complete(null);
            } catch (InterruptedException | RuntimeException e) {
                end.completeExceptionally(e);
            }
        });
    }

    private static void attempt(Write write) throws IOException, InterruptedException {
        try {
            write.once();
        } catch (ComeAgainException nothingWasAcknowledged) {
            // the writer goes on with its next write
        }
    }

    private void publish() throws IOException, InterruptedException {
        String word = "ledger" + ledger.nextNumber() + "x";
        ledger.acknowledge(Kind.ENTRY, location(api.post("/api/v1/entries", entry(word)), 201), word);
    }

    private String entryForFiles() throws IOException, InterruptedException {
        return location(api.post("/api/v1/entries", entry("folder" + ledger.nextNumber() + "x")), 201);
    }

    private static String entry(String word) {
        return "{\"notebook\":\"%s\",\"title\":\"Entry %s\",\"text\":\"%s\",\"publish\":true}"
                .formatted(NOTEBOOK, word, text(word).replace("\n", "\\n"));
    }

    static String text(String word) {
        return "Weighed 1.00 g of " + word + ".\n\n" + (FOUND_IN_EVERY_ENTRY + ". ").repeat(50) + "\n\nIsolated " + word
                + ".";
    }

    private void register() throws IOException, InterruptedException {
        int number = ledger.nextNumber();
        HttpResponse<String> answer = api.post("/api/v1/compounds",
                "{\"structure\":\"%s\",\"synonyms\":[\"ledger%dx\"]}".formatted(structure(number), number));
        String page = location(answer, 201);
        ledger.acknowledge(
                Kind.COMPOUND, "/api/v1/compounds" + page.substring(page.lastIndexOf('/')), "ledger" + number + "x");
    }

    /// One import at a time: the next is sent when the last one has ended.
    private void importTable() throws IOException, InterruptedException {
        String rows = IntStream.range(0, ROWS_OF_AN_IMPORT)
                .map(row -> ledger.nextNumber())
                .mapToObj(number -> structure(number) + ",ledger" + number + "x," + number + ".5\n")
                .collect(Collectors.joining());
        HttpResponse<String> answer = api.upload("/api/v1/imports", "table.csv",
                ("SMILES,Name,Pfal IC50 (uM)\n" + rows).getBytes(StandardCharsets.UTF_8));
        String address = location(answer, 202);
        ledger.acknowledge(Kind.IMPORT, address, rows);
        while (!over && !api.json(address).path("state").asString().equals("completed")) {
            Thread.sleep(100);
        }
    }

    private void attach(String entry) throws IOException, InterruptedException {
        String content = "weight of ledger" + ledger.nextNumber() + "x\n" + "1.00 g\n".repeat(2000);
        HttpResponse<String> answer =
                api.upload(entry + "/attachments", "weights.txt", content.getBytes(StandardCharsets.UTF_8));
        ledger.acknowledge(Kind.FILE, location(answer, 201), content);
    }

    /// @throws ComeAgainException if the program is too busy to store anything and says when to come again
    private static String location(HttpResponse<String> answer, int expected) {
        if (answer.statusCode() == BUSY && answer.headers().firstValue("Retry-After").isPresent()) {
            throw new ComeAgainException();
        }
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(
                    answer.request().uri() + " was answered with " + answer.statusCode() + " " + answer.body());
        }
        return answer.request().uri().resolve(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    /// The program was too busy to store anything, and said so.
    private static final class ComeAgainException extends RuntimeException {
    }

    @FunctionalInterface
    private interface Write {

        void once() throws IOException, InterruptedException;
    }
}
