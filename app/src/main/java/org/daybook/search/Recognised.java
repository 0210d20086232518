package org.daybook.search;

import java.util.List;

/// What the search box was taken for.
///
/// @param reading how it was read
/// @param others further ways to read it, likeliest first
/// @param query asks for it, as far as the box goes
public record Recognised(Reading reading, List<Reading> others, SearchQuery query) {

    public Recognised {
        others = List.copyOf(others);
    }
}
