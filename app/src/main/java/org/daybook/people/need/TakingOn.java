package org.daybook.people.need;

import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.Thing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Somebody takes on what is needed.
@Service
@Transactional
public class TakingOn {

    private final Needs needs;
    private final Pledges pledges;

    TakingOn(Needs needs, Pledges pledges) {
        this.needs = needs;
        this.pledges = pledges;
    }

    /// Says that the actor will do what a thing needs.
    ///
    /// @param words as for [Pledges#make]
    /// @throws org.daybook.people.NotAllowedException unless somebody has signed in
    /// @throws MissingException if the thing needs nothing (any more)
    /// @throws org.daybook.shared.InvalidInputException as for [Pledges#make]
    public void takeOn(String kind, long id, String words, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        String said = Pledges.words(words);
        Thing thing = new Thing(OverLimitException.requireNaming("kind", kind), id);
        pledges.make(needs.of(thing).orElseThrow(() -> new MissingException(
                Said.of("said.people.this-is-needed-no-more"))), said, actor);
    }
}
