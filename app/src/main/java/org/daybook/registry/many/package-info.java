/// The same done to many compounds at once: planned, shown, and then one act of the history.
@NamedInterface("many")
@NullMarked
package org.daybook.registry.many;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
