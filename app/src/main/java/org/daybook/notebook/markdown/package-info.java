/// Markdown to a tree of allowed HTML, within limits of size, depth and time; knows nothing of entries and compounds.
@NullMarked
package org.daybook.notebook.markdown;

import org.jspecify.annotations.NullMarked;
