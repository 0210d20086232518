package org.daybook.assay.correction;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.daybook.assay.Activity;
import org.daybook.assay.Activity.Reading;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.BatchId;
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
/// @param homeBefore where it belonged before the edit, or null in acts that did not keep it
/// @param homeAfter where it belonged after
record ResultMemento(
        List<Long> retract, List<Long> restore, String why, @Nullable FieldChanges changes, @Nullable Reading before,
        @Nullable Reading after, @Nullable Home homeBefore, @Nullable Home homeAfter) {

    /// Where a result belongs, whatever its compound goes by and its numbers lead to by now.
    ///
    /// @param compound its id
    /// @param batch id of the batch, or null
    /// @param number that its report named, empty for that of the compound
    /// @param standsFor id of the result that it stands for there, or null
    record Home(long compound, @Nullable Long batch, String number, @Nullable Long standsFor) {

        static Home of(Activity result) {
            return new Home(result.compound().value(), result.batch().map(BatchId::value).orElse(null),
                    result.reportedNumber().orElse(""),
                    result.supersedes().map(ActivityId::value).orElse(null));
        }
    }

    static ResultMemento retracting(List<Long> retract, List<Long> restore, String why) {
        return new ResultMemento(retract, restore, why, null, null, null, null, null);
    }

    static ResultMemento edit(FieldChanges changes, @Nullable Reading before, @Nullable Reading after,
            Home homeBefore, Home homeAfter) {
        return new ResultMemento(List.of(), List.of(), "", changes, before, after, homeBefore, homeAfter);
    }

    /// The fields as they are. A compound or batch that goes by another number by now is the one where it was left.
    Map<String, String> asLeft(TypedResult now, Home home, FieldChanges edit) {
        Map<String, String> fields = new TreeMap<>(now.fields());
        if (homeAfter != null && homeAfter.compound() == home.compound()) {
            fields.computeIfPresent("compound", (field, text) -> edit.after().getOrDefault(field, text));
        }
        if (homeAfter != null && Objects.equals(homeAfter.batch(), home.batch())) {
            fields.computeIfPresent("batch", (field, text) -> edit.after().getOrDefault(field, text));
        }
        return fields;
    }

    /// Whether the edit let it stand for another result than before, or for none.
    boolean isTieChanged() {
        return homeBefore != null && homeAfter != null
                && !Objects.equals(homeBefore.standsFor(), homeAfter.standsFor());
    }

    ResultMemento reversed() {
        return new ResultMemento(restore, retract, why, changes == null ? null : changes.reversed(), after, before,
                homeAfter, homeBefore);
    }
}
