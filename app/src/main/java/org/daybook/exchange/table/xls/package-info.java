/// Workbooks of Excel 97 to 2003 (.xls), read in a worker process.
@NamedInterface("table.xls")
@NullMarked
package org.daybook.exchange.table.xls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
