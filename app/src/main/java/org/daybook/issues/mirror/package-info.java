/// Keeps what is known of issues as GitHub has it: looks at single ones, follows whole repositories.
@NamedInterface("mirror")
@NullMarked
package org.daybook.issues.mirror;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
