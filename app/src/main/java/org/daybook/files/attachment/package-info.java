/// Files attached to anything, seen as what they belong to is seen.
@NamedInterface("attachment")
@NullMarked
package org.daybook.files.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
