/// Labels of issues as things that people watch, and what happens to issues that carry them.
@NamedInterface("label")
@NullMarked
package org.daybook.issues.label;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
