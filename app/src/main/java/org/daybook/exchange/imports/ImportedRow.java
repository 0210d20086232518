package org.daybook.exchange.imports;

import java.util.List;
import java.util.Optional;
import org.daybook.exchange.row.Remark;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.jspecify.annotations.Nullable;

/// One row of an import: its cells as typed, and what becomes of it.
///
/// @param row as a spreadsheet numbers it
/// @param cells from the first column on; blank ones at the end are left out
/// @param compoundId the compound it went to, or null
/// @param number the number of that compound as the row has it
/// @param added what was added, in the order in which it was
public record ImportedRow(
        int row,
        List<String> cells,
        Outcome outcome,
        @Nullable CompoundId compoundId,
        @Nullable String number,
        List<Said> added,
        List<Remark> remarks) {

    public ImportedRow {
        cells = List.copyOf(cells);
        added = List.copyOf(added);
        remarks = List.copyOf(remarks);
    }

    /// The compound it went to; empty in a preview of a new one, and for a rejected row.
    public Optional<CompoundId> compound() {
        return Optional.ofNullable(compoundId);
    }

    /// The cell at this position, blank if the row is shorter.
    public String cell(int position) {
        return position < cells.size() ? cells.get(position) : "";
    }

    /// What was added, in English; empty for nothing.
    public String summary() {
        return String.join(", ", added.stream().map(Said::english).toList());
    }

    /// Why it was rejected, or the remarks in one line, in English.
    public String message() {
        return String.join("; ", remarks.stream().map(Remark::message).toList());
    }
}
