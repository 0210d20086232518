package org.daybook.exchange.column.recognise;

import java.util.ArrayList;
import java.util.List;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.ColumnSample;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// A table of which the first rows are known.
///
/// @param headings one a column; blank where there is none
/// @param samples what the cells of each column look like
/// @param numbers tells which of the columns hold compound numbers
record SampledTable(List<String> headings, List<ColumnSample> samples, NumberColumns numbers) {

    static SampledTable of(List<String> headings, List<List<String>> rows) {
        int width = Math.max(headings.size(), rows.stream().mapToInt(List::size).max().orElse(0));
        List<String> names = new ArrayList<>(headings);
        while (names.size() < width) {
            names.add("");
        }
        List<ColumnSample> samples = new ArrayList<>();
        for (int position = 0; position < width; position++) {
            int at = position;
            samples.add(new ColumnSample(rows.stream().map(row -> at < row.size() ? row.get(at) : "").toList()));
        }
        return new SampledTable(names, samples, new NumberColumns(names, samples, rows));
    }

    String heading(int position) {
        return headings.get(position);
    }

    ColumnSample sample(int position) {
        return samples.get(position);
    }

    /// A column of this role, with nothing else said of it than why.
    Column plain(int position, ColumnRole role, Said why) {
        return new Column(
                position,
                heading(position),
                role,
                null,
                null,
                (@Nullable Integer) null,
                why,
                sample(position).examples(),
                sample(position).filled());
    }
}
