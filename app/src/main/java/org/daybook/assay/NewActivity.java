package org.daybook.assay;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.assay.value.ReportedValue;
import org.daybook.quantities.Unit;
import org.daybook.shared.id.AssayId;
import org.daybook.shared.id.BatchId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.ImportId;
import org.jspecify.annotations.Nullable;

/// A result to record: one value of a reported cell, of one compound, in one assay.
///
/// @param compound what was measured
/// @param batch the lot that was measured, if it is known
/// @param assay how it was measured
/// @param number the number it was measured under, where that is not the number the compound goes by
/// @param cell the whole cell as typed; several activities may come from one
/// @param part position of this value in the cell, from 1
/// @param value the value itself; a [ReportedValue.Fault] is no result and is refused
/// @param unit unit of the numbers that state none themselves; null: the unit of the assay
/// @param details what else was reported
/// @param source where it was read
public record NewActivity(
        CompoundId compound,
        @Nullable BatchId batch,
        AssayId assay,
        @Nullable String number,
        String cell,
        int part,
        ReportedValue value,
        @Nullable Unit unit,
        Details details,
        Source source) {

    public NewActivity {
        if (value instanceof ReportedValue.Fault fault) {
            throw new IllegalArgumentException("\"" + fault.text() + "\" is no result: " + fault.reason());
        }
        if (part < 1) {
            throw new IllegalArgumentException("Parts of a cell are counted from 1, got " + part);
        }
    }

    /// Empty where nobody said which lot it was.
    Optional<BatchId> knownBatch() {
        return Optional.ofNullable(batch);
    }

    /// Number of experiments behind the value: what was reported beside the cell, else what the cell says itself.
    @Nullable Integer sampleSize() {
        return details.sampleSize() != null ? details.sampleSize() : value.context().sampleSize();
    }

    /// The remark, the note beside the value, and where the cell states another number of experiments than the column,
    /// both.
    @Nullable String remark() {
        Integer stated = value.context().sampleSize();
        String remark = remark(details.remark(), value.context().note());
        if (stated == null || details.sampleSize() == null || stated.equals(details.sampleSize())) {
            return remark;
        }
        return joined(remark, "n = " + stated + " in the cell, n = " + details.sampleSize() + " beside it");
    }

    /// A remark with the note that stood beside a value, unless it has that already.
    static @Nullable String remark(@Nullable String remark, ReportedValue.@Nullable Note note) {
        return note == null || remark != null && remark.contains(note.toString()) ? remark
                : joined(remark, note.toString());
    }

    private static String joined(@Nullable String remark, String further) {
        return remark == null ? further : remark + "; " + further;
    }

    /// What may be reported beside a value.
    ///
    /// @param sampleSize number of independent experiments behind the value, at least 1
    /// @param lab who measured, where it is not the laboratory of the assay
    public record Details(
            @Nullable Integer sampleSize,
            @Nullable LocalDate measuredOn,
            @Nullable String lab,
            @Nullable String remark) {

        /// Nothing was reported beside the value.
        public static Details none() {
            return new Details(null, null, null, null);
        }
    }

    /// Where a value was read: import, file, row as a spreadsheet numbers it, heading of the column; all null for one
    /// typed in.
    public record Source(
            @Nullable ImportId within, @Nullable String file, @Nullable Integer row, @Nullable String column) {

        /// For a value that no file has.
        public static Source typedIn() {
            return new Source(null, null, null, null);
        }
    }
}
