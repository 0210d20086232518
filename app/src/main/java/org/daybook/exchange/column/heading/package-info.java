/// Where the headings of a table are, and which rows are data.
@NamedInterface("column.heading")
@NullMarked
package org.daybook.exchange.column.heading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
