/// What one row of a table says, read but not yet compared with what is here.
@NamedInterface("row")
@NullMarked
package org.daybook.exchange.row;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
