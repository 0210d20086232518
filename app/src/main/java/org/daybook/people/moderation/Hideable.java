package org.daybook.people.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;

/// A kind of thing that owners can hide and show again: in between nobody reads what it said, and its place says who
/// hid it and why. One bean a kind. Each call joins the caller's transaction and asks nobody's permission.
public interface Hideable {

    /// As in [Thing#kind()].
    String kind();

    /// What somebody has public that is not older, the newest first.
    List<Work> by(PersonId author, Instant since, int most);

    /// Hides what is public.
    ///
    /// @param reason shown to everybody
    /// @return whose it is; empty if there is nothing public by this id
    Optional<PersonId> hide(long id, String reason, PersonId by);

    /// Shows again what was hidden.
    ///
    /// @return whether it was hidden
    boolean show(long id);

    /// Something that somebody made public.
    record Work(Thing thing, String title, String path, Instant at) {
    }
}
