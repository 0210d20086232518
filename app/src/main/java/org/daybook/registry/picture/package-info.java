/// Drawings for programs that show no SVG.
@NamedInterface("picture")
@NullMarked
package org.daybook.registry.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
