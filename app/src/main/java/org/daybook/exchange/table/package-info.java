/// Files of rows and columns, whatever program wrote them: comma separated text, workbooks, structure files.
@NullMarked
package org.daybook.exchange.table;

import org.jspecify.annotations.NullMarked;
