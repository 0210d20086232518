/// Secrets: which passwords may be chosen, random secrets, signatures.
@NamedInterface("secret")
@NullMarked
package org.daybook.people.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
