package org.daybook.exchange.column.recognise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.ColumnSample;
import org.daybook.exchange.column.HeadingWords;
import org.daybook.registry.number.CompoundNumber;

/// Tells columns of compound numbers from those of plates, crystals and names that happen to end in digits.
///
/// @param headings one a column
/// @param samples the cells of each column
/// @param rows the same cells by row
record NumberColumns(List<String> headings, List<ColumnSample> samples, List<List<String>> rows) {

    /// Of so many numbers one may stand on several structures: drawings differ, and people slip.
    private static final int FOR_ONE_SLIP = 20;

    /// Whether the cells of a column are numbers of one scheme, none of which stands on several structures.
    boolean areBelow(int position) {
        if (!samples.get(position).areOfOneScheme()) {
            return false;
        }
        OptionalInt structure = IntStream.range(0, headings.size()).filter(this::isOfStructures).findFirst();
        Map<String, Set<String>> structures = new HashMap<>();
        for (List<String> row : rows) {
            String drawn = structure.isPresent() ? cell(row, structure.getAsInt()) : "";
            CompoundNumber.read(cell(row, position)).filter(number -> !drawn.isEmpty())
                    .ifPresent(number -> structures.computeIfAbsent(number.key(), key -> new HashSet<>()).add(drawn));
        }
        return structures.values().stream().filter(drawn -> drawn.size() > 1).count() * FOR_ONE_SLIP
                <= structures.size();
    }

    private boolean isOfStructures(int position) {
        return HeadingWords.role(headings.get(position))
                        .filter(ColumnRole::isStructure)
                        .isPresent()
                || samples.get(position).areSmiles();
    }

    private static String cell(List<String> row, int position) {
        return position < row.size() ? row.get(position).strip() : "";
    }
}
