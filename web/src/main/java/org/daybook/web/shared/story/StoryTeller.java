package org.daybook.web.shared.story;

import java.util.List;
import org.daybook.registry.compound.Compound;

/// What one feature knows of how a compound came about; one bean a feature.
public interface StoryTeller {

    /// At most so many events of one feature are told, the newest of them.
    int MOST = 200;

    /// What everybody may read of it, in any order and in a fixed number of queries.
    ///
    /// @return at most [#MOST]
    List<StoryEvent> tellOf(Compound compound);

    /// The newest of these, as many as are told.
    static List<StoryEvent> newest(List<StoryEvent> events) {
        return events.stream().sorted(StoryEvent.IN_TIME.reversed()).limit(MOST).toList();
    }
}
