package org.daybook.e2e;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.e2e.Ledger.Acknowledged;
import org.daybook.e2e.Ledger.Kind;
import tools.jackson.databind.JsonNode;

/// Holds a restarted program against the ledger, through the pages and the API alone: what was acknowledged is there
/// and whole, what was not is whole or absent, and search finds exactly what is there.
final class LedgerCheck {

    /// After this time since the start the index says what the database says.
    private static final Duration INDEX_LIMIT = Duration.ofSeconds(30);

    /// An import that was cut off goes on when its job is known to be abandoned.
    private static final Duration IMPORT_LIMIT = Duration.ofMinutes(5);

    private final Ledger ledger;
    private final ApiClient api;
    private final long begun = System.nanoTime();

    LedgerCheck(Ledger ledger, ApiClient api) {
        this.ledger = ledger;
        this.api = api;
    }

    /// What is lost, half or not found, each in a sentence; empty if all is well.
    List<String> faults() throws IOException, InterruptedException {
        List<String> faults = new ArrayList<>();
        for (Acknowledged write : ledger.all()) {
            if (!isWhole(write)) {
                faults.add("lost or not whole: " + write.kind() + " " + write.address());
            }
        }
        faults.addAll(halfEntries());
        faults.addAll(differences("entries", this::entriesInDatabase, this::entriesInIndex));
        faults.addAll(differences("compounds", this::compoundsInDatabase, this::compoundsInIndex));
        return faults;
    }

    /// The acknowledged imports that do not come to their end with all their rows.
    List<String> unfinishedImports() throws IOException, InterruptedException {
        List<String> unfinished = new ArrayList<>();
        for (Acknowledged write : ledger.of(Kind.IMPORT)) {
            if (!within(IMPORT_LIMIT, () -> isComplete(write))) {
                unfinished.add(write.address() + ": " + api.get(write.address()).body());
            }
        }
        return unfinished;
    }

    private boolean isWhole(Acknowledged write) throws IOException, InterruptedException {
        HttpResponse<String> answer = api.get(write.address());
        if (answer.statusCode() != 200) {
            return false;
        }
        return switch (write.kind()) {
            case ENTRY -> ApiClient.read(answer).path("text").asString().equals(WriteLoad.text(write.content()));
            case COMPOUND ->
                answer.body().contains(write.content())
                        && !ApiClient.read(answer).path("smiles").isMissingNode();
            case IMPORT -> ApiClient.read(answer).path("rowsRead").asInt() >= 0;
            case FILE -> answer.body().equals(write.content());
        };
    }

    private boolean isComplete(Acknowledged write) throws IOException, InterruptedException {
        JsonNode one = api.json(write.address());
        return one.path("state").asString().equals("completed")
                && one.path("created").asInt()
                                + one.path("unchanged").asInt()
                                + one.path("updated").asInt()
                        == WriteLoad.ROWS_OF_AN_IMPORT;
    }

    /// Published entries, acknowledged or not, whose text or history is cut off.
    private List<String> halfEntries() throws IOException, InterruptedException {
        List<String> half = new ArrayList<>();
        for (String id : entriesInDatabase()) {
            JsonNode entry = api.json("/api/v1/entries/" + id);
            String word = entry.path("title").asString().replace("Entry ", "");
            int revisions = api.json("/entries/" + id + "/revisions.json").size();
            if (!entry.path("text").asString().equals(WriteLoad.text(word))
                    || revisions != entry.path("revision").asInt()) {
                half.add("half: entry " + id + " with " + revisions + " revisions: " + entry);
            }
        }
        return half;
    }

    private List<String> differences(String what, Listing database, Listing index)
            throws IOException, InterruptedException {
        Duration left = INDEX_LIMIT.minusNanos(System.nanoTime() - begun);
        if (within(left, () -> database.get().equals(index.get()))) {
            return List.of();
        }
        Set<String> stored = database.get();
        Set<String> found = index.get();
        return List.of(what + " in the database and not found: " + minus(stored, found) + ", found and not there: "
                + minus(found, stored));
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    private Set<String> entriesInDatabase() throws IOException, InterruptedException {
        return collect("/api/v1/entries?limit=100", "items", "url");
    }

    private Set<String> entriesInIndex() throws IOException, InterruptedException {
        return collect("/api/v1/search?kind=entry&limit=200&q=" + WriteLoad.FOUND_IN_EVERY_ENTRY, "hits", "url");
    }

    private Set<String> compoundsInDatabase() throws IOException, InterruptedException {
        Set<String> numbers = new TreeSet<>();
        api.json("/api/v1/export/compounds.json")
                .forEach(compound -> numbers.add(compound.path("compoundNumber").asString()));
        return numbers;
    }

    private Set<String> compoundsInIndex() throws IOException, InterruptedException {
        return collect(
                "/api/v1/compounds?limit=200&structure=" + ApiClient.encode(WriteLoad.FOUND_IN_EVERY_COMPOUND),
                "hits",
                "number");
    }

    private Set<String> collect(String first, String list, String key) throws IOException, InterruptedException {
        Set<String> found = new TreeSet<>();
        String next = first;
        while (!next.isEmpty()) {
            JsonNode page = api.json(next);
            page.path(list).forEach(item -> found.add(lastSegment(item.path(key).asString())));
            next = page.path("next").asString("");
        }
        return found;
    }

    private static String lastSegment(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static boolean within(Duration limit, Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(200);
        }
        return true;
    }

    @FunctionalInterface
    private interface Condition {

        boolean holds() throws IOException, InterruptedException;
    }

    @FunctionalInterface
    private interface Listing {

        Set<String> get() throws IOException, InterruptedException;
    }
}
