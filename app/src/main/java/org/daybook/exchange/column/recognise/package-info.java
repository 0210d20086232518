/// Recognises what columns mean from their headings and cells.
@NamedInterface("column.recognise")
@NullMarked
package org.daybook.exchange.column.recognise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
