package org.daybook.search.text;

import java.util.List;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// The words of a search box, read.
///
/// @param groups conditions that must all hold; of a group one clause suffices
/// @param excluded what must not hold
/// @param remark what was not understood; null if all was
public record TextQuery(List<List<Clause>> groups, List<Clause> excluded, @Nullable Said remark) {

    public TextQuery {
        groups = groups.stream().map(List::copyOf).toList();
        excluded = List.copyOf(excluded);
    }

    /// Whether nothing is asked; a text of blanks and signs alone is such.
    public boolean isEmpty() {
        return groups.isEmpty() && excluded.isEmpty();
    }
}
