/// What a row changes: which compound it means, what of it is new, and storing that.
@NamedInterface("plan")
@NullMarked
package org.daybook.exchange.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
