/// Everything that is public, as files.
@NamedInterface("export")
@NullMarked
package org.daybook.exchange.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
