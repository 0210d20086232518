package org.daybook.search.log;

import java.time.Instant;
import org.daybook.shared.id.Thing;

/// One line of the change log.
///
/// @param counter whose number it has, from 1
/// @param number 1, 2, 3 … without gaps, in the order in which the transactions of this counter committed
/// @param thing what changed
/// @param at when its transaction was about to commit
public record Change(int counter, long number, Thing thing, Instant at) {
}
