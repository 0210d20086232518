/// What issues and their comments say, and which molecules they speak of.
@NamedInterface("text")
@NullMarked
package org.daybook.issues.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
