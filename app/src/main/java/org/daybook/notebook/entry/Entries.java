package org.daybook.notebook.entry;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.NotebookId;

/// Writes and opens single entries; lists of them come from [EntryLists].
///
/// A draft exists for its author only: for everybody else each method here behaves as if it were missing.
public interface Entries {

    /// Characters of a reason.
    int MAX_REASON = 500;

    /// Opens an entry, a draft of one's own or a redacted one included.
    ///
    /// @throws org.daybook.shared.MissingException if there is none that the actor may see
    Entry get(EntryId id, Actor actor);

    /// Opens an entry for what it says.
    ///
    /// @throws org.daybook.shared.MissingException if there is none that the actor may see
    /// @throws org.daybook.shared.GoneException if it was redacted, for everybody
    Entry read(EntryId id, Actor actor);

    /// Like [#get(EntryId, Actor)], for those who can do without.
    Optional<Entry> find(EntryId id, Actor actor);

    /// The actor's newest entry of today, draft or published, in this notebook.
    Optional<Entry> today(NotebookId notebook, Actor actor);

    /// The day it is in the lab of this notebook.
    LocalDate labDay(NotebookId notebook);

    /// Writes an entry. A form token that was used before gives the entry made then: as [Saving.Revised] if it says the
    /// same, else as [Saving.Conflict].
    ///
    /// @throws org.daybook.people.NotAllowedException if the actor may not write in this notebook
    /// @throws org.daybook.shared.InvalidInputException naming the field that cannot be accepted
    Saving create(NewEntry entry, Actor actor);

    /// Changes an entry: what it says, where it is, whether the evening leaves it alone, and whether it is public, all
    /// of it together or not at all. A draft just changes; a published entry gets a new revision. The same content
    /// again is no new state.
    ///
    /// What a newcomer changes in what is published waits as a suggestion, by the rule by which what they publish waits
    /// ([org.daybook.people.newcomer.Newcomers]).
    ///
    /// @return [Saving.Conflict] if somebody saved another text since the writer started, and then nothing is changed;
    ///     [Saving.Suggested] if it waits
    /// @throws org.daybook.people.NotAllowedException if the actor may not change it, or not write in the notebook
    /// @throws org.daybook.shared.InvalidInputException naming the field that cannot be accepted
    Saving change(EntryId id, EntryChange change, Actor actor);

    /// Makes a draft public as revision 1; a published entry stays as it is. What a newcomer publishes waits first
    /// ([Entry#isWaiting()]); so it is with [#create] and [#change].
    ///
    /// @throws org.daybook.shared.InvalidInputException for field `text` if there is nothing in it yet
    Entry publish(EntryId id, Actor actor);

    /// Throws a draft away.
    void discard(EntryId id, Actor actor);

    /// Takes the content of a published entry, all its revisions and attachments from the public; a tombstone with the
    /// reason, the date and the hashes stays.
    ///
    /// @param reason 1 to 500 characters, shown to everybody
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    Entry redact(EntryId id, String reason, Actor actor);
}
