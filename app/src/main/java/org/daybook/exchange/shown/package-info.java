/// What a table of compounds shows: its columns, in the order somebody chose, and the cells of its rows.
@NamedInterface("shown")
@NullMarked
package org.daybook.exchange.shown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
