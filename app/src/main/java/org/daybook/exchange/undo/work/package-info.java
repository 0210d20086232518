/// The work of undoing an import: the look at what would go, and the job that takes it away.
@NamedInterface("undo-work")
@NullMarked
package org.daybook.exchange.undo.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
