/// What the columns of a table mean: recognised from headings and cells, and corrected by people.
@NamedInterface("column")
@NullMarked
package org.daybook.exchange.column;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
