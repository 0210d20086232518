/// The compounds that imports bring, and how an import is undone.
@NamedInterface("imported")
@NullMarked
package org.daybook.registry.imported;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
