package org.daybook.web.shared.history;

import java.time.Instant;

/// A retracted result under those that count.
///
/// @param compound the number its compound goes by
/// @param assay its name
/// @param text value and unit, or the words
/// @param handle who retracted it; empty for somebody who is no longer known
public record RetractedRow(
        long id, String compound, String assay, String text, String reason, String handle, String person, Instant at) {
}
