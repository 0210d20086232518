/// Undoing an import as a whole: what it brought and nobody has touched since goes, the rest stays and is listed.
@NamedInterface("undo")
@NullMarked
package org.daybook.exchange.undo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
