/// Lists of entries by day, notebook, author, or what they mention.
@NamedInterface("list")
@NullMarked
package org.daybook.notebook.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
