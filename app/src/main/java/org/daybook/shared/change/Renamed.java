package org.daybook.shared.change;

import org.daybook.shared.id.PersonId;

/// A person has another name or handle from the current transaction on: all that is found by it is made anew.
///
/// Publish it inside the transaction that makes the change, like [Changed].
public record Renamed(PersonId person) {
}
