package org.daybook.assay.correction;

import java.util.List;
import java.util.Map;
import org.daybook.writing.correction.FieldChanges;

/// What taking back an edit of an assay has to do.
///
/// @param changes its fields, as the edit made them
/// @param unitWasAssumed whether nobody had stated the unit before, and
/// @param unitIsAssumed after
/// @param mistaken whether the unit was a mistake, so that numbers without a unit were read anew
/// @param lastResult the newest result at that time; later ones were typed in the new unit
/// @param others results without a unit of their own that were in another unit than the assay's, by that unit
/// @param back whether this is a way back
record AssayMemento(FieldChanges changes, boolean unitWasAssumed, boolean unitIsAssumed, boolean mistaken,
        long lastResult, Map<String, List<Long>> others, boolean back) {

    AssayMemento reversed() {
        return new AssayMemento(
                changes.reversed(), unitIsAssumed, unitWasAssumed, mistaken, lastResult, others, !back);
    }
}
