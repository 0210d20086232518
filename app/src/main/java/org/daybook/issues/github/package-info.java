/// GitHub as it answers.
@NamedInterface("github")
@NullMarked
package org.daybook.issues.github;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
