/// What was public of anything that is revised, state by state, chained by hashes; knows nothing of what it belongs to.
@NamedInterface("revision")
@NullMarked
package org.daybook.writing.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
