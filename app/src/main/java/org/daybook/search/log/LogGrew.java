package org.daybook.search.log;

/// A transaction of this node has committed and the change log has reached a number.
public record LogGrew(long number) {
}
