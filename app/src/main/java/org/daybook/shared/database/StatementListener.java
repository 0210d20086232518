package org.daybook.shared.database;

/// Is told of each statement over the connections of [Database], Hibernate's and plain ones alike, in the thread that
/// runs it.
public interface StatementListener {

    /// A statement is about to run, or is prepared to.
    default void runs(String sql) {
    }

    /// A statement has changed at least one row, or may have: it does not always say.
    default void changed(String sql) {
    }
}
