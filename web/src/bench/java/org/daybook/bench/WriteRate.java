package org.daybook.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/// Single writes over HTTP: registrations with one and four clients, publications with four, each looked for right
/// after it.
///
/// Argument: how many of each.
public final class WriteRate {

    private static final List<String> RINGS = List.of("c1ccc(%s)cc1", "c1ccc(%s)nc1", "c1cc(%s)sc1", "C1CCC(%s)CC1",
            "c1ccc2c(%s)cccc2c1");

    private final Client client;

    private WriteRate(Client client) {
        this.client = client;
    }

    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        try (Site site = new Site()) {
            WriteRate rate = new WriteRate(new Client(site));
            rate.client.post("/api/v1/notebooks", "{\"title\":\"Lab\",\"slug\":\"lab\"}");
            Client.atOnce(2, 2 * count, i -> rate.register("WARM", i));
            Client.atOnce(2, count, i -> rate.publish("warm", i));
            System.out.printf("%-40s %10s %14s%n", "", "a second", "processor ms");
            measure("registration, one client", count, 1, i -> rate.register("ONE", i));
            measure("registration, four clients", count, 4, i -> rate.register("FOUR", i));
            measure("publication, four clients", count, 4, i -> rate.publish("four", i));
            measure("publication and its search, four clients", count, 4, i -> rate.publishAndFind(i));
        }
        System.exit(0);
    }

    private static void measure(String what, int count, int clients, IntConsumer work) {
        Measured measured = Measured.of(() -> Client.atOnce(clients, count, work));
        System.out.printf(Locale.ROOT, "%-40s %10.0f %14.2f%n", what, count / measured.seconds(),
                measured.processor() * 1e3 / count);
    }

    /// One that nobody registered: ring and chain by its number, the kind of atom at the end by the series.
    private void register(String series, int number) {
        String end = series.equals("ONE") ? "F" : series.equals("FOUR") ? "Cl" : "O";
        String chain = "C".repeat(1 + number / RINGS.size() % 20) + "N".repeat(1 + number / 100 % 3)
                + "C".repeat(1 + number / 300) + end;
        String smiles = RINGS.get(number % RINGS.size()).formatted(chain);
        client.post("/api/v1/compounds", "{\"structure\":\"" + smiles + "\",\"number\":\"" + series + "-"
                + (number + 1) + "\"}");
    }

    private void publish(String series, int number) {
        client.post("/api/v1/entries", """
                {"notebook":"lab","title":"Entry %s%d","publish":true,"text":"Weighed **1.00 g** of ONE-1."}"""
                .formatted(series, number));
    }

    private void publishAndFind(int number) {
        publish("found", number);
        String title = URLEncoder.encode("\"Entry found" + number + "\"", StandardCharsets.UTF_8);
        String hits = client.get("/api/v1/search?q=" + title);
        if (!hits.contains("Entry found" + number)) {
            throw new IllegalStateException("Entry found" + number + " is not found: " + hits);
        }
    }
}
