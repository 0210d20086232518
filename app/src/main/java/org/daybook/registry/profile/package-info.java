/// What the calculated properties of a compound promise by published rules.
@NamedInterface("profile")
@NullMarked
package org.daybook.registry.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
