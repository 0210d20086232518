package org.daybook.web.registry.story;

import java.util.List;
import org.daybook.registry.compound.Compound;
import org.daybook.web.shared.story.StoryEvent;
import org.daybook.web.shared.story.StoryTeller;
import org.springframework.stereotype.Component;

/// Puts together what all features tell of a compound.
@Component
class Stories {

    private final List<StoryTeller> tellers;

    Stories(List<StoryTeller> tellers) {
        this.tellers = tellers;
    }

    /// Oldest first.
    List<StoryEvent> of(Compound compound) {
        return tellers.stream()
                .flatMap(teller -> teller.tellOf(compound).stream())
                .sorted(StoryEvent.IN_TIME)
                .toList();
    }
}
