/// The files of entries.
@NamedInterface("attachment")
@NullMarked
package org.daybook.notebook.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
