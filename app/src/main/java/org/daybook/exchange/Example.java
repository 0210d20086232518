package org.daybook.exchange;

import java.util.List;
import org.daybook.people.Actor;
import org.daybook.shared.Said;

/// The shipped example: a small live project retold from published facts of Open Source Malaria, which can be taken
/// away again.
///
/// All of it is written by accounts whose names begin with *Example* and that nobody can sign in to.
public interface Example {

    /// Whether the example is here.
    boolean isLoaded();

    /// Whether nothing has been registered or written here yet, so that the example would not mix with real work.
    boolean hasRoom();

    /// Puts the example on an empty site; where it is already, nothing changes.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    /// @throws org.daybook.shared.InvalidInputException for field `start` if something else is here
    Contents load(Actor owner);

    /// Says what [#remove] would do, without doing it.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    Removal removal(Actor owner);

    /// Takes the example away, except for what somebody else has built upon; that stays for good.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    Removal remove(Actor owner);

    /// How much there is of the example.
    record Contents(int compounds, int results, int campaigns, int notebooks, int entries) {
    }

    /// What is taken away, and what is kept and why.
    record Removal(Contents removed, List<Kept> kept) {

        public Removal {
            kept = List.copyOf(kept);
        }
    }

    /// Something of the example that stays.
    ///
    /// @param what its number, title or name
    /// @param reason who or what needs it
    record Kept(String what, Said reason) implements java.io.Serializable {
    }
}
