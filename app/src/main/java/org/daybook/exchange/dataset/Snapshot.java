package org.daybook.exchange.dataset;

import java.time.Instant;
import java.time.LocalDate;
import org.daybook.files.BlobStore.Blob;
import org.daybook.shared.id.PersonId;

/// A table to learn from as it was on a day; its bytes never change.
///
/// @param csv the table
/// @param sdf the same with structures
/// @param columns what its columns mean, as JSON
public record Snapshot(LocalDate day, Blob csv, Blob sdf, Blob columns, int rows, PersonId by, Instant at) {
}
