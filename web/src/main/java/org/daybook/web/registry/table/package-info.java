/// The one table of compounds, for lists and for what searches find.
@NullMarked
package org.daybook.web.registry.table;

import org.jspecify.annotations.NullMarked;
