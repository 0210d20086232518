package org.daybook.search.text;

import java.util.List;

/// The words of a search box, read.
///
/// @param groups conditions that must all hold; of a group one clause suffices
/// @param excluded what must not hold
/// @param remark what was not understood, empty if all was
public record TextQuery(List<List<Clause>> groups, List<Clause> excluded, String remark) {

    public TextQuery {
        groups = groups.stream().map(List::copyOf).toList();
        excluded = List.copyOf(excluded);
    }

    /// Whether nothing is asked; a text of blanks and signs alone is such.
    public boolean isEmpty() {
        return groups.isEmpty() && excluded.isEmpty();
    }
}
