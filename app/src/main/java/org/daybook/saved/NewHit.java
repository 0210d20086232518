package org.daybook.saved;

import java.time.Instant;

/// A compound that a watched search has found.
///
/// @param compound its id
/// @param at when it was found
public record NewHit(long compound, Instant at) {
}
