/// Tables of amounts in the texts of entries: which substances and batches they mean, how they look, what they took.
@NamedInterface("amounts")
@NullMarked
package org.daybook.notebook.amounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
