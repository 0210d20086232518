/// Opens a file as the table that it is, or says what else it is.
@NamedInterface("table.file")
@NullMarked
package org.daybook.exchange.table.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
