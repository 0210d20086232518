package org.daybook.writing.correction;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The history of what was put right; who may put what right is for the feature that the thing belongs to.
@Component
public class Corrections {

    private final CorrectionRepository corrections;
    private final MementoRepository mementos;
    private final Clock clock;

    Corrections(CorrectionRepository corrections, MementoRepository mementos, Clock clock) {
        this.corrections = corrections;
        this.mementos = mementos;
        this.clock = clock;
    }

    /// Notes a correction that cannot be taken back, in the transaction that makes it.
    ///
    /// @param name what the thing is called
    /// @param reason why, may be empty
    /// @throws OverLimitException for field `reason` if it has more than [Correction#MAX_REASON] characters
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Thing thing, String name, Correction.Change change, String reason, PersonId by) {
        note(new Act(thing, Said.plain(name), change, reason, Set.of(), ""), by);
    }

    /// Notes a correction, in the transaction that makes it.
    ///
    /// @throws OverLimitException for field `reason` or `memento` if it is too long
    @Transactional(propagation = Propagation.MANDATORY)
    public Correction note(Act act, PersonId by) {
        return note(act, null, by);
    }

    Correction note(Act act, @Nullable Long takesBack, PersonId by) {
        OverLimitException.requireText("memento", act.memento(), Act.MAX_MEMENTO);
        Act plain = new Act(act.thing(), act.name(), act.change(), requireReason(act.reason()), act.also(),
                act.memento(), act.drawn());
        Correction noted = corrections.save(new Correction(plain, takesBack, by, clock.instant()));
        if (noted.isReversible()) {
            mementos.save(new Memento(noted.id(), act.memento()));
        }
        return noted;
    }

    /// The reason without blanks around it, for who checks it before the act; empty if nothing of it can be seen.
    ///
    /// @throws OverLimitException for field `reason` if it has more than [Correction#MAX_REASON] characters
    public static String requireReason(String typed) {
        String reason = OverLimitException.requireText("reason", typed.strip(), Correction.MAX_REASON);
        return PlainWords.seen(reason).isEmpty() ? "" : reason;
    }

    /// As much of a longer text as the reason of an act can be: for features whose own reasons may be longer.
    public static String shortReason(String words) {
        return words.length() <= Correction.MAX_REASON ? words : words.substring(0, Correction.MAX_REASON - 1) + "…";
    }

    /// Newest first.
    ///
    /// @param kinds of things, as in [Thing#kind()]
    /// @param limit at most so many
    @Transactional(readOnly = true)
    public List<Correction> newest(Collection<String> kinds, int limit) {
        return corrections.findByThingKindInOrderByIdDesc(kinds, Limit.of(limit));
    }
}
