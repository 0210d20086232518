package org.daybook.chem.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.chem.reference.Asked;

/// Prints measurements as Markdown tables.
final class Report {
    private static final long[] CLASS_ENDS = {0, 9, 99, 999, Long.MAX_VALUE};
    private static final String[] CLASS_NAMES = {"no hit", "1–9 hits", "10–99", "100–999", "≥ 1000"};

    private Report() {}

    static void line(String format, Object... values) {
        System.out.println(format.formatted(values));
        System.out.flush();
    }

    static void timesHead(String first) {
        line("| %s | answered | hits | median ms | p95 | p99 | max | total s |", first);
        line("|---|---|---|---|---|---|---|---|");
    }

    /// One row by the clock and one by the processor.
    static void timesRows(String name, Measurement run) {
        timesRow(name + ", clock", run, run.byClock());
        timesRow(name + ", processor", run, run.byProcessor());
    }

    /// A row of several clients at once: only the run as a whole has a processor time.
    static void clientsRow(String name, Measurement run) {
        timesRow(name + ", clock of each query", run, run.byClock());
        line(
                "| %s, whole run: %s s by the clock, %s s of processor time | | | | | | | |",
                name, seconds(run.wallNanos() / 1e6), seconds(run.cpuNanos() / 1e6));
    }

    private static void timesRow(String name, Measurement run, Measurement.Times times) {
        line(
                "| %s | %d | %,d | %s | %s | %s | %s | %s |",
                name,
                run.answered(),
                run.allHits(),
                ms(times.median()),
                ms(times.p95()),
                ms(times.p99()),
                ms(times.max()),
                seconds(times.total()));
    }

    /// One row for each peer: its times over ours.
    static void ratios(Measurement ours, Map<String, Measurement> peers) {
        line("| engine | median | p95 | p99 | max | total |");
        line("|---|---|---|---|---|---|");
        Measurement.Times own = ours.byProcessor();
        peers.forEach((name, run) -> {
            Measurement.Times times = run.byProcessor();
            line(
                    "| %s | %.1f | %.1f | %.1f | %.1f | %.1f |",
                    name,
                    times.median() / own.median(),
                    times.p95() / own.p95(),
                    times.p99() / own.p99(),
                    times.max() / own.max(),
                    times.total() / own.total());
        });
    }

    static void classesHead() {
        line("| engine, class | queries | median ms | p95 | p99 | max | total s |");
        line("|---|---|---|---|---|---|---|");
    }

    static void classRows(String name, Measurement run, Map<String, List<Integer>> classes) {
        classes.forEach((label, places) -> {
            Measurement.Times times = run.byProcessor(places);
            line(
                    "| %s, %s | %d | %s | %s | %s | %s | %s |",
                    name,
                    label,
                    places.size(),
                    ms(times.median()),
                    ms(times.p95()),
                    ms(times.p99()),
                    ms(times.max()),
                    seconds(times.total()));
        });
    }

    /// The places of queries by the number of hits, and those of SMARTS once more.
    static Map<String, List<Integer>> classes(List<Asked> queries, long[] hits, List<Asked> native_) {
        Map<String, List<Integer>> classes = new LinkedHashMap<>();
        for (String name : CLASS_NAMES) {
            classes.put(name, new ArrayList<>());
        }
        classes.put("SMARTS", new ArrayList<>());
        for (int i = 0; i < queries.size(); i++) {
            int index = 0;
            while (hits[i] > CLASS_ENDS[index]) {
                index++;
            }
            classes.get(CLASS_NAMES[index]).add(i);
            if (native_.get(i).notation() == Asked.Notation.SMARTS) {
                classes.get("SMARTS").add(i);
            }
        }
        return classes;
    }

    static String ms(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.3f" : "%.1f", millis);
    }

    static String seconds(double millis) {
        return String.format(Locale.ROOT, "%.2f", millis / 1e3);
    }
}
