/// Compounds without their structures, for lists that are sorted and narrowed as somebody wishes.
@NamedInterface("line")
@NullMarked
package org.daybook.registry.line;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
