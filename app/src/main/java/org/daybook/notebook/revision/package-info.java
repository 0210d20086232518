/// What published entries said, state by state, chained by hashes.
@NamedInterface("revision")
@NullMarked
package org.daybook.notebook.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
