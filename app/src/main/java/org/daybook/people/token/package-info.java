/// The tokens with which programs act for people.
@NamedInterface("token")
@NullMarked
package org.daybook.people.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
