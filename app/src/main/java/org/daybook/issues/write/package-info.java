/// What people want written to GitHub, until GitHub has taken it.
@NamedInterface("write")
@NullMarked
package org.daybook.issues.write;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
