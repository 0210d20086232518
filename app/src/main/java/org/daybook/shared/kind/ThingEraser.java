package org.daybook.shared.kind;

import java.util.Collection;
import java.util.List;
import org.daybook.shared.id.Thing;

/// Deletes what a feature has of things that go as if they had never been: the shipped example goes so. What people
/// have published is redacted, retracted or withdrawn instead, which leaves a trace.
///
/// One bean a feature; those of features further left go first ([org.springframework.core.annotation.Order]).
public interface ThingEraser {

    /// Deletes the things of its own kinds and what it has of others; leaves out what somebody still needs. Joins the
    /// caller's transaction and asks nobody's permission.
    ///
    /// @param things all that go, of every kind
    void erase(Collection<Thing> things);

    /// The ids of the things of one kind.
    static List<Long> ids(Collection<Thing> things, String kind) {
        return things.stream().filter(thing -> thing.kind().equals(kind)).map(Thing::id).toList();
    }
}
