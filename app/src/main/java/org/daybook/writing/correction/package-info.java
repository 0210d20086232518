/// What was corrected of anything, by whom and why; knows nothing of what it belongs to.
@NamedInterface("correction")
@NullMarked
package org.daybook.writing.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
