package org.daybook.people.need;

import java.time.Instant;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;

/// That somebody will do something.
///
/// @param words for whom they say so: a class; empty: for themselves
public record Pledge(long id, Thing thing, PersonId person, String words, Instant since) {
}
