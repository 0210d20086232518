/// Undoing an import as a whole: for people and for programs.
@NullMarked
package org.daybook.web.exchange.undo;

import org.jspecify.annotations.NullMarked;
