package org.daybook.search.log;

/// A transaction of this node has committed changes to the log.
public record LogGrew() {
}
