/// What is being typed and is not saved yet.
@NamedInterface("editing")
@NullMarked
package org.daybook.notebook.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
