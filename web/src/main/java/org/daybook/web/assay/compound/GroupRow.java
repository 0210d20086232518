package org.daybook.web.assay.compound;

import java.util.List;
import org.daybook.assay.group.GroupAggregate;
import org.daybook.quantities.Numbers;
import org.daybook.web.shared.view.Decimals;
import org.daybook.web.shared.view.PotencyStep;
import org.jspecify.annotations.Nullable;

/// What all laboratories say together of a compound, ready to be shown.
///
/// @param value mean of the means of the laboratories with its unit; without one the strongest bound, or words
/// @param negativeLog the pIC50 or the like; empty where there is none
/// @param potency classes of the style sheet for its colour ([PotencyStep]); empty where there is none
/// @param count values in the mean
/// @param censored bounds that it leaves out
/// @param fold how many times apart laboratories are that disagree; null where they do not
/// @param labs what each laboratory says
record GroupRow(String slug, String name, String value, String negativeLog, String potency, int count, int censored,
        @Nullable String fold, List<Lab> labs) {

    /// What one laboratory says.
    ///
    /// @param value mean, strongest bound or words, with the number of values where there are several
    record Lab(String name, String value) {
    }

    static GroupRow of(GroupAggregate group) {
        Double log = group.negativeLog().isPresent() ? group.negativeLog().getAsDouble() : null;
        return new GroupRow(group.group().slug(), group.group().name(), group.value(),
                log == null ? "" : Decimals.fixed(2, log), PotencyStep.classes(log, false), group.count(),
                group.censored(), group.disagrees() ? Numbers.significant(group.fold(), 2) : null,
                group.labs().entrySet().stream().map(lab -> new Lab(lab.getKey(), lab.getValue().summary())).toList());
    }
}
