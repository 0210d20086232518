/// Boxes of task lists that were ticked on issues, until what the issue was opened from knows.
@NamedInterface("task")
@NullMarked
package org.daybook.issues.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
