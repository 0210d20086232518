package org.daybook.people.newcomer;

import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;

/// It was decided in the current transaction what becomes of something that waited for a nod; its author is told.
///
/// @param isAccepted whether it is public now; else its author has it back, with a reason
/// @param thing where its author sees what was decided: what it became, or what it was about
/// @param author who is told
public record Decided(boolean isAccepted, Thing thing, PersonId author, PersonId by) {
}
