package org.daybook.people.newcomer;

import java.time.Instant;
import org.daybook.shared.id.PersonId;

/// What a feature has of somebody that everybody sees. One bean a kind of work.
public interface AcceptedWork {

    /// How many things of this author have become public after a time.
    int count(PersonId author, Instant after);
}
