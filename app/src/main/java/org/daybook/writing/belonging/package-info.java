/// What belongs to which project.
@NamedInterface("belonging")
@NullMarked
package org.daybook.writing.belonging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
