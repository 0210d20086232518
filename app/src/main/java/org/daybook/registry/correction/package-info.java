/// Correcting compounds: another structure, two that are one, one that is two; each act can be taken back.
@NamedInterface("correction")
@NullMarked
package org.daybook.registry.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
