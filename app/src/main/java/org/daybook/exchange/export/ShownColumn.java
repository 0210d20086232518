package org.daybook.exchange.export;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.daybook.shared.id.CompoundId;

/// A column that a list of compounds shows beside those of every file: what it was narrowed to, searched or sorted by.
///
/// @param heading of the column
/// @param cells the cell of each of these compounds that has one; asked for a few hundred at a time
public record ShownColumn(String heading, Function<List<CompoundId>, ? extends Map<CompoundId, ?>> cells) {
}
