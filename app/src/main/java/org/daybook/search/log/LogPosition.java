package org.daybook.search.log;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A place in the change log: for each of its counters the number of a change, 0 before the first.
///
/// @param numbers of the counters 1, 2, 3 … in their order
public record LogPosition(List<Long> numbers) {

    public LogPosition {
        numbers = List.copyOf(numbers);
    }

    /// The number of one counter, from 1.
    public long of(int counter) {
        return numbers.get(counter - 1);
    }

    /// How many counters there are.
    public int counters() {
        return numbers.size();
    }

    /// The place after a change.
    public LogPosition after(Change change) {
        List<Long> moved = new ArrayList<>(numbers);
        moved.set(change.counter() - 1, change.number());
        return new LogPosition(moved);
    }

    /// Whether whoever is here has seen all that was there.
    public boolean covers(LogPosition other) {
        return IntStream.rangeClosed(1, counters()).allMatch(counter -> of(counter) >= other.of(counter));
    }

    /// How many changes lie before it.
    public long changes() {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }
}
