package org.daybook.people.newcomer;

import org.daybook.shared.id.PersonId;

/// In the current transaction somebody was called trusted: what waits of them waits no more.
///
/// @param by who said so
public record Trusted(PersonId person, PersonId by) {
}
