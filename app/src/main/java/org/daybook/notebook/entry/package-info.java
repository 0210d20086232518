/// Entries as they stand now.
@NamedInterface("entry")
@NullMarked
package org.daybook.notebook.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
