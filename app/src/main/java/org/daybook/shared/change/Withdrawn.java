package org.daybook.shared.change;

/// Something public is being taken away in the current transaction: redacted, retracted or removed.
///
/// Publish it inside that transaction. From its commit on no node that has read the database shows a page from before,
/// not even
/// while the database is away.
public record Withdrawn() {
}
