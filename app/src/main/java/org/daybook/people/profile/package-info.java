/// What people say of themselves: where they work and what they do.
@NamedInterface("profile")
@NullMarked
package org.daybook.people.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
