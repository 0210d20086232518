/// What a compound is, and by what it is recognised.
@NamedInterface("compound")
@NullMarked
package org.daybook.registry.compound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
