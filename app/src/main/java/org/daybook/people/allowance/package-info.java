/// How often somebody may do something, counted for all nodes together.
@NamedInterface("allowance")
@NullMarked
package org.daybook.people.allowance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
