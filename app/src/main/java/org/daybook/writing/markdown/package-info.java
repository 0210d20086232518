/// Markdown to a tree of allowed HTML, within limits of size, depth and time; knows nothing of entries and compounds.
@NamedInterface("markdown")
@NullMarked
package org.daybook.writing.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
