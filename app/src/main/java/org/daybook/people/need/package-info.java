/// What is needed now, by skill, level and time, and who has said they will do it.
@NamedInterface("need")
@NullMarked
package org.daybook.people.need;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
