package org.daybook.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One page of a longer list.
///
/// @param items the page itself, at most as many as were asked for
/// @param total how many there are in all, or at least
/// @param totalIsExact whether `total` is the count and not a lower bound
/// @param next the cursor of the next page, or null on the last one; see [#nextCursor()]
public record Page<T>(List<T> items, long total, boolean totalIsExact, @org.jspecify.annotations.Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /// Empty on the last page.
    public Optional<String> nextCursor() {
        return Optional.ofNullable(next);
    }

    /// The same page of other things; total and cursor stay. `mapping` must not give null.
    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), total, totalIsExact, next);
    }
}
