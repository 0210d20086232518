package org.daybook.chem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daybook.chem.reference.Asked;
import org.daybook.chem.reference.Corpus;
import org.jspecify.annotations.Nullable;

/// Builds an index of each size in each engine, asks all of them the same queries, and prints the tables.
///
/// Arguments `key=value`, all optional: `sizes` (`10k,100k,250k`), `engines` (`daybook,openchemlib,cdk,bingo`),
/// `queries` (`peer-500-smarts.tsv`, in which every fragment is written as SMARTS so that all engines are asked the
/// same; or `peer-500.tsv`), `folder` (a scratch folder).
public final class Table {
    private static final int PAGE = 50;

    private final Corpus corpus;
    private final Map<String, String> options;
    private final Path folder;
    private final List<Grown> grown = new ArrayList<>();

    /// Total milliseconds of the query set at one size.
    private record Grown(int molecules, double all, double page, long heap) {}

    private Table(Corpus corpus, Map<String, String> options) throws IOException {
        this.corpus = corpus;
        this.options = options;
        folder = options.containsKey("folder")
                ? Files.createDirectories(Path.of(options.get("folder")))
                : Files.createTempDirectory("daybook-bench");
    }

    public static void main(String[] arguments) throws IOException {
        Optional<Corpus> corpus = Corpus.find();
        if (corpus.isEmpty()) {
            Report.line("DAYBOOK_CORPUS names no folder with molecules and queries: nothing to measure");
            return;
        }
        Map<String, String> options = new LinkedHashMap<>(Map.of(
                "sizes",
                "10k,100k,250k",
                "engines",
                "daybook,openchemlib,cdk,bingo",
                "queries",
                "peer-500-smarts.tsv"));
        for (String argument : arguments) {
            String[] pair = argument.split("=", 2);
            options.put(pair[0], pair[1]);
        }
        new Table(corpus.get(), options).run();
    }

    private void run() throws IOException {
        List<Asked> queries = corpus.queries(options.get("queries"));
        Report.line(
                "JDK %s, %d processors, heap limit %,d MB, queries %s",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                options.get("queries"));
        for (String size : options.get("sizes").split(",")) {
            new Size(size, queries).run();
        }
        if (grown.size() > 1) {
            printGrowth();
        }
    }

    /// How the times grow with the number of molecules: the exponent between one size and the next.
    private void printGrowth() {
        Report.line("%n## Growth of Daybook");
        Report.line(
                "| molecules | all hits: total s of processor time | exponent | first %d: total s | exponent | heap in"
                        + " use MB |%n|---|---|---|---|---|---|",
                PAGE);
        for (int i = 0; i < grown.size(); i++) {
            Grown now = grown.get(i);
            Grown before = grown.get(Math.max(0, i - 1));
            Report.line(
                    "| %,d | %s | %s | %s | %s | %,d |",
                    now.molecules,
                    Report.seconds(now.all),
                    exponent(now.all, before.all, now, before),
                    Report.seconds(now.page),
                    exponent(now.page, before.page, now, before),
                    now.heap >> 20);
        }
    }

    private static String exponent(double time, double timeBefore, Grown now, Grown before) {
        return now == before
                ? ""
                : "%.2f".formatted(Math.log(time / timeBefore) / Math.log((double) now.molecules / before.molecules));
    }

    private Optional<Engine> open(String name, String size) throws IOException {
        Path own = folder.resolve(name + "-" + size);
        return switch (name) {
            case "daybook" -> Optional.of(DaybookEngine.open(own));
            case "openchemlib" -> Optional.of(new OpenChemLibEngine());
            case "cdk" -> Optional.of(new CdkEngine());
            case "bingo" -> BingoEngine.open(Path.of("target/bingo"), own);
            default -> throw new IllegalArgumentException("no engine is called " + name);
        };
    }

    /// All engines at one size.
    private final class Size {
        private final String size;
        private final List<Asked> queries;
        private final List<Row> rows = new ArrayList<>();

        /// @param gain how many times the work of one client two do in the same time
        /// @param firstPage null where the engine has no pages
        /// @param shared all hits, each query on two threads; null where the engine has no such way
        private record Row(
                String name,
                Loading loading,
                Measurement allHits,
                Measurement twoClients,
                double gain,
                @Nullable Measurement firstPage,
                @Nullable Measurement shared) {}

        Size(String size, List<Asked> queries) {
            this.size = size;
            this.queries = queries;
        }

        void run() throws IOException {
            String set = size.startsWith("all") ? "all-dev" : "drug-" + size;
            for (String name : options.get("engines").split(",")) {
                Optional<Engine> engine = open(name, size);
                if (engine.isEmpty()) {
                    Report.line("%s is not here and left out", name);
                    continue;
                }
                try (Engine opened = engine.get()) {
                    rows.add(measure(opened, set));
                }
            }
            print(set);
        }

        private Row measure(Engine engine, String set) {
            Loading loading = Loading.of(engine, corpus, set);
            Report.line(
                    "%s: %,d molecules of %s in %.1f s", engine.name(), loading.molecules(), set, loading.seconds());
            boolean daybook = engine instanceof DaybookEngine;
            Measurement.warmUp(
                    engine::searcher, queries, Measurement.ALL_HITS, daybook || loading.molecules() < 50_000 ? 1 : 10);
            Measurement all = Measurement.oneClient(engine::searcher, queries, Measurement.ALL_HITS);
            int rounds = all.roundsToCompare();
            Measurement one =
                    rounds == 1 ? all : Measurement.run(engine::searcher, queries, Measurement.ALL_HITS, 1, rounds);
            Measurement two = Measurement.run(engine::searcher, queries, Measurement.ALL_HITS, 2, rounds);
            double gain = (double) one.wallNanos() / two.wallNanos();
            if (!(engine instanceof DaybookEngine ours)) {
                return new Row(engine.name(), loading, all, two, gain, null, null);
            }
            Measurement.warmUp(ours::searcher, queries, Measurement.firstPage(PAGE), 1);
            Measurement page = Measurement.oneClient(ours::searcher, queries, Measurement.firstPage(PAGE));
            Measurement shared = Measurement.oneClient(ours::sharedSearcher, queries, Measurement.ALL_HITS);
            ours.explain(queries, set);
            grown.add(new Grown(
                    loading.molecules(),
                    all.byProcessor().total(),
                    page.byProcessor().total(),
                    Heap.used()));
            return new Row(engine.name(), loading, all, two, gain, page, shared);
        }

        private void print(String set) {
            Report.line("%n## %s: loading", set);
            Report.line(
                    "| engine | molecules | refused | molecules/s by the clock | a second of processor time | bytes a"
                            + " molecule |%n|---|---|---|---|---|---|");
            for (Row row : rows) {
                Report.line(
                        "| %s | %,d | %,d | %,.0f | %,.0f | %,d |",
                        row.name,
                        row.loading.molecules(),
                        row.loading.refused(),
                        row.loading.perSecond(),
                        row.loading.perProcessorSecond(),
                        row.loading.bytesPerMolecule());
            }
            Report.line("%n## %s: all hits, one client", set);
            Report.timesHead("engine");
            rows.forEach(row -> Report.timesRows(row.name, row.allHits));
            Report.line("%n## %s: all hits, two clients", set);
            Report.timesHead("engine");
            for (Row row : rows) {
                Report.clientsRow(row.name, row.twoClients);
                Report.line("| %s, two clients do %.2f times the work of one | | | | | | | |", row.name, row.gain);
            }
            for (Row row : rows) {
                if (row.shared != null) {
                    Report.line("%n## %s: all hits, one client, each query on two threads", set);
                    Report.timesHead("engine");
                    Report.clientsRow(row.name, row.shared);
                }
                if (row.firstPage != null) {
                    Report.line("%n## %s: first %d hits, one client", set, PAGE);
                    Report.timesHead("engine");
                    Report.timesRows(row.name, row.firstPage);
                }
            }
            Report.line(
                    "%n## %s: how many times as long as %s, all hits, one client, processor time",
                    set, rows.getFirst().name);
            Report.ratios(
                    rows.getFirst().allHits,
                    rows.stream()
                            .skip(1)
                            .collect(LinkedHashMap::new, (map, row) -> map.put(row.name, row.allHits), Map::putAll));
            Report.line(
                    "%n## %s: all hits by class, processor time (classes by hits of %s)", set, rows.getFirst().name);
            Report.classesHead();
            var classes = Report.classes(queries, rows.getFirst().allHits.hits(), corpus.queries("peer-500.tsv"));
            rows.forEach(row -> Report.classRows(row.name, row.allHits, classes));
            compareCounts(set);
        }

        private void compareCounts(String set) {
            Row first = rows.getFirst();
            Report.line("%n## %s: queries with another number of hits than %s", set, first.name);
            for (Row row : rows.subList(1, rows.size())) {
                long[] ours = first.allHits.hits();
                long[] theirs = row.allHits.hits();
                int[] differing = IntStream.range(0, ours.length)
                        .filter(i -> theirs[i] >= 0 && theirs[i] != ours[i])
                        .toArray();
                Report.line(
                        "%s: %d of %d; %s",
                        row.name,
                        differing.length,
                        row.allHits.answered(),
                        Arrays.stream(differing)
                                .limit(8)
                                .mapToObj(i -> queries.get(i).name() + " " + theirs[i] + " for " + ours[i])
                                .reduce((a, b) -> a + ", " + b)
                                .orElse("none"));
            }
        }
    }
}
