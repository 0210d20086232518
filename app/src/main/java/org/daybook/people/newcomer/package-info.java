/// Whose contributions wait for a nod, and what was decided of them.
@NamedInterface("newcomer")
@NullMarked
package org.daybook.people.newcomer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
