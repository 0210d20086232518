package org.daybook.search;

import org.daybook.people.Actor;

/// How the index of this node is doing.
public interface IndexStatus {

    /// Of this node, read without waiting for the index.
    State state();

    /// Throws the index away and builds it anew from the database, in the background.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    void rebuild(Actor actor);

    /// What the index is doing.
    enum Phase {
        /// It is being opened.
        STARTING,
        /// It is being built; hits are missing.
        REBUILDING,
        /// It follows the change log.
        FOLLOWING,
        /// It cannot be read or written now; it tries again by itself.
        TROUBLED
    }

    /// The state of the index at one moment.
    ///
    /// @param percent how much of a rebuild is done, 100 when none is going on
    /// @param applied how many changes of the log a search sees
    /// @param current how many changes the log has
    /// @param documents how many things can be found
    /// @param skipped how many things could not be indexed since the program started
    /// @param trouble what is wrong, empty if nothing
    record State(Phase phase, int percent, long applied, long current, long documents, long skipped, String trouble) {

        /// How many changes the index is behind.
        public long lag() {
            return Math.max(0, current - applied);
        }

        /// Whether it follows and nothing was left out; it may be some changes behind.
        public boolean isWell() {
            return phase == Phase.FOLLOWING && skipped == 0;
        }
    }
}
