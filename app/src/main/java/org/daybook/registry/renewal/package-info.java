/// Names compounds anew when the rules of identity have changed, and asks what that leaves open.
@NamedInterface("renewal")
@NullMarked
package org.daybook.registry.renewal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
