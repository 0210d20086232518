package org.daybook.web.shared.history;

import java.time.Duration;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.shared.id.Thing;
import org.daybook.writing.correction.Correction;
import org.daybook.writing.correction.History;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// After an act without a question: the next page says what was done, and for ten seconds offers to undo it.
@Component
public class UndoOffer {

    /// How long ago the act of this very request can be.
    private static final Duration THIS_REQUEST = Duration.ofSeconds(10);

    private final History history;

    UndoOffer(History history) {
        this.history = history;
    }

    /// Hands the next page its notice, with a button that takes back what the actor has just done to the thing; without
    /// one where that cannot be taken back.
    ///
    /// @param notice what was done
    public void say(String notice, Thing thing, Actor actor, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        justDone(thing, actor).ifPresent(act -> flash.addFlashAttribute("undo", act));
    }

    /// The id of the act that the actor has just done to the thing.
    public Optional<Long> justDone(Thing thing, Actor actor) {
        return history.latest(thing, actor, THIS_REQUEST).map(Correction::id);
    }
}
