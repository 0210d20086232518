/// Uploaded files on their way into the site: what is kept of them, who may see them.
@NamedInterface("imports")
@NullMarked
package org.daybook.exchange.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
