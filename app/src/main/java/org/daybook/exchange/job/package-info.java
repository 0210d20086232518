/// The work of an import: the look at its rows, and storing them.
@NamedInterface("job")
@NullMarked
package org.daybook.exchange.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
