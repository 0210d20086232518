/// What people tell owners about things, and what owners do about things and people.
@NamedInterface("moderation")
@NullMarked
package org.daybook.people.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
