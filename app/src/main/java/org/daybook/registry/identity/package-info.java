/// Which compound a structure is: the one that has its identity, or the one into which that was merged.
@NamedInterface("identity")
@NullMarked
package org.daybook.registry.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
