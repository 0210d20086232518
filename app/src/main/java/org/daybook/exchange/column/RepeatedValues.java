package org.daybook.exchange.column;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.assay.AssayHeading;

/// Finds the columns of potencies whose values stand on all raw rows of their curves: one compound, one value, many
/// concentrations or signals.
final class RepeatedValues {

    private static final int MOST_COMPOUNDS = 200_000;

    private final List<Column> keys;
    private final List<Column> results;
    private final List<Column> raw;
    private final Map<String, Seen> compounds = new HashMap<>();
    private final boolean[] repeats;

    RepeatedValues(List<Column> columns) {
        this.keys = columns.stream()
                .filter(column -> column.role() == ColumnRole.NUMBER
                        || column.role() == ColumnRole.NAME
                        || column.role() == ColumnRole.BATCH
                        || column.role().isStructure())
                .toList();
        this.results = columns.stream()
                .filter(column -> column.role() == ColumnRole.RESULT && ofCurve(column))
                .toList();
        this.raw = results.isEmpty() || keys.isEmpty()
                ? List.of()
                : columns.stream()
                        .filter(column -> column.role() == ColumnRole.KEPT
                                && NoResult.read(column.heading())
                                        .filter(no -> no == NoResult.SIGNAL || no == NoResult.CONDITION)
                                        .isPresent())
                        .toList();
        this.repeats = new boolean[results.size()];
    }

    /// What a value of a curve is: one of a dose, and never one at a dose.
    private static boolean ofCurve(Column column) {
        String endpoint = String.valueOf(AssayHeading.read(String.valueOf(column.detail())).endpoint());
        return column.holdsPotencies() || endpoint.startsWith("p");
    }

    /// What the rows of a compound had.
    ///
    /// @param raw hashes of the raw cells of its first row
    /// @param counts for each column of results, how many rows had which value, by its hash
    private record Seen(int[] raw, List<Map<Integer, Integer>> counts) {
    }

    void take(List<String> cells) {
        if (raw.isEmpty()) {
            return;
        }
        String key = keys.stream().map(column -> cell(column, cells)).collect(Collectors.joining("|"));
        int[] signals = raw.stream().mapToInt(column -> cell(column, cells).hashCode()).toArray();
        Seen seen = compounds.get(key);
        if (seen == null && compounds.size() < MOST_COMPOUNDS) {
            seen = new Seen(
                    signals,
                    results.stream()
                            .map(result -> (Map<Integer, Integer>) new HashMap<Integer, Integer>())
                            .toList());
            compounds.put(key, seen);
        }
        if (seen == null) {
            return;
        }
        boolean otherSignal = !Arrays.equals(seen.raw(), signals);
        for (int i = 0; i < repeats.length; i++) {
            String value = cell(results.get(i), cells);
            if (!value.isEmpty()) {
                repeats[i] |= seen.counts().get(i).merge(value.hashCode(), 1, Integer::sum) > 1 && otherSignal;
            }
        }
    }

    /// Whether some compounds have one value on several raw rows, and none has a value on one of its rows alone.
    boolean in(Column column) {
        int at = results.indexOf(column);
        return at >= 0 && repeats[at] && compounds.values().stream().map(seen -> seen.counts().get(at))
                .allMatch(counts -> counts.size() < 2 || counts.values().stream().allMatch(rows -> rows > 1));
    }

    private static String cell(Column column, List<String> cells) {
        return column.position() < cells.size() ? cells.get(column.position()).strip() : "";
    }
}
