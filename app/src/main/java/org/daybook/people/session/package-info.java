/// Where people are signed in.
@NamedInterface("session")
@NullMarked
package org.daybook.people.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
