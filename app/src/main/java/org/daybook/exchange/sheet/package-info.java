/// Tables on their way out: the same rows as text, workbook, structure file or JSON, written as a stream.
@NamedInterface("sheet")
@NullMarked
package org.daybook.exchange.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
