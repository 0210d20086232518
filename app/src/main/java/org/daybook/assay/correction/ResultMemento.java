package org.daybook.assay.correction;

import java.util.List;
import org.daybook.assay.Activity.Reading;
import org.daybook.writing.correction.FieldChanges;
import org.jspecify.annotations.Nullable;

/// What taking back an act on results has to do.
///
/// @param retract ids of results that are to be retracted
/// @param restore ids of results that are to count again
/// @param why for which reason those were retracted that are retracted
/// @param changes the fields of one edited result, or null
/// @param before how its value was read before the edit, or null if that did not change
/// @param after how it was read after
record ResultMemento(
        List<Long> retract, List<Long> restore, String why, @Nullable FieldChanges changes, @Nullable Reading before,
        @Nullable Reading after) {

    static ResultMemento retracting(List<Long> retract, List<Long> restore, String why) {
        return new ResultMemento(retract, restore, why, null, null, null);
    }

    static ResultMemento edit(FieldChanges changes, @Nullable Reading before, @Nullable Reading after) {
        return new ResultMemento(List.of(), List.of(), "", changes, before, after);
    }

    ResultMemento reversed() {
        return new ResultMemento(restore, retract, why, changes == null ? null : changes.reversed(), after, before);
    }
}
