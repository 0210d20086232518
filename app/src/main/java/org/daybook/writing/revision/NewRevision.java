package org.daybook.writing.revision;

import java.time.Instant;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;

/// A state of its owner that becomes public.
///
/// @param number the one after the newest, from 1
/// @param version which save of the owner it is; saves that were never public count too
/// @param reason why; may be empty, at most 500 characters
public record NewRevision(
        Thing owner, int number, long version, PersonId author, String reason, Instant savedAt) {
}
