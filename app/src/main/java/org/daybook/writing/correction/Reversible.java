package org.daybook.writing.correction;

import org.daybook.people.Actor;
import org.daybook.writing.correction.Correction.Change;

/// Takes back what was done to one kind of things. One bean a kind whose acts are noted with a memento; the history
/// knows no feature.
public interface Reversible {

    /// As in [org.daybook.shared.id.Thing#kind()].
    String kind();

    /// Does the opposite of an act, in the caller's transaction. The caller has made sure that the actor is a member
    /// and that the act was not taken back before, and notes what was done.
    ///
    /// @param act of this kind, with a memento
    /// @param memento as it was noted with the act
    /// @throws org.daybook.people.NotAllowedException if this takes more than a member
    /// @throws org.daybook.shared.ChangedSinceException if what was done then is not any more as it was left, in words
    ///     that name it
    Reversal takeBack(Correction act, String memento, Actor actor);

    /// What was done.
    ///
    /// @param change from what to what
    /// @param memento from which it is taken back in turn; empty: it cannot be
    record Reversal(Change change, String memento) {
    }
}
