/// What was answered to requests that a program may send again.
@NamedInterface("answer")
@NullMarked
package org.daybook.people.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
