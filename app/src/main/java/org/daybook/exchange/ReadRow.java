package org.daybook.exchange;

import java.util.List;
import java.util.Optional;
import org.daybook.assay.Assay;
import org.daybook.assay.NewActivity.Details;
import org.daybook.assay.ReportedValue;
import org.daybook.assay.Unit;
import org.daybook.chem.structure.Structure;
import org.daybook.registry.NewBatch;
import org.daybook.registry.OtherName;
import org.daybook.registry.StereoStatement;
import org.daybook.shared.OverLimitException;
import org.jspecify.annotations.Nullable;

/// What a row of a table says, read but not yet compared with what is here.
///
/// @param number the compound number as typed, without blanks around it; empty if there is none
/// @param duplicateOf the number of which the row says it is a duplicate; empty if it does not
/// @param wanted other texts that may say which compound it is: external ids, names
/// @param results one element a value
/// @param rejection why the row cannot be taken, whatever is here; null if it can
record ReadRow(int row, String number, String duplicateOf, String name, @Nullable Structure structure, @Nullable StereoStatement stereo,
        List<String> otherNumbers, List<OtherName> names, List<String> wanted, List<String> series, @Nullable NewBatch batch,
        List<ReadResult> results, List<Remark> remarks, @Nullable Remark rejection) {

    /// A row of which nothing can be taken.
    static ReadRow refused(int row, Remark why) {
        return new ReadRow(row, "", "", "", null, null, List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(), why);
    }

    /// Whether something stands for a structure that cannot be read.
    boolean isUnreadable() {
        return structure == null && remarks.stream().anyMatch(remark -> remark.kind() == Remark.Kind.STRUCTURE_UNREADABLE);
    }

    Optional<Structure> drawn() {
        return Optional.ofNullable(structure);
    }

    Optional<NewBatch> lot() {
        return Optional.ofNullable(batch);
    }

    /// One value of one cell.
    ///
    /// @param assay name of the assay
    /// @param unit unit of the column, or null
    record ReadResult(String assay, @Nullable Unit unit, String columnName, String cell, int part, ReportedValue value, Details details) {

        ReadResult {
            OverLimitException.requireText("assay", assay, Assay.MAX_NAME);
            if (unit != null) {
                OverLimitException.requireText("unit", unit.symbol(), Unit.MAX_SYMBOL);
            }
            if (details.lab() != null) {
                OverLimitException.requireText("lab", details.lab(), Assay.MAX_ORIGIN);
            }
        }
    }
}
