package org.daybook.issues;

import java.util.Collection;

/// What a feature beside this one keeps about issues: those stay known.
public interface IssueUse {

    /// Ids of the rows that are used.
    Collection<Long> used();

    /// An issue turned out to be another one; its row goes.
    void merged(long old, long kept);
}
