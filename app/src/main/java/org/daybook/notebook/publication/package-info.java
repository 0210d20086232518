/// Writing, publishing and redacting entries, and the notebooks they are in.
@NamedInterface("publication")
@NullMarked
package org.daybook.notebook.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
