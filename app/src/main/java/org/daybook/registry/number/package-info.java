/// Compound numbers: how they look, who has which, and what comes next.
@NamedInterface("number")
@NullMarked
package org.daybook.registry.number;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
