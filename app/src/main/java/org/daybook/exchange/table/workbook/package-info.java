/// Workbooks (.xlsx): the rows of a sheet as a person sees them, read as a stream.
@NamedInterface("table.workbook")
@NullMarked
package org.daybook.exchange.table.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
