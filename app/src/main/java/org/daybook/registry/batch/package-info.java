/// The physical lots of compounds.
@NamedInterface("batch")
@NullMarked
package org.daybook.registry.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
