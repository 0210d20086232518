/// The editor of entries, its files and what it keeps while somebody types.
@NullMarked
package org.daybook.web.notebook.editor;

import org.jspecify.annotations.NullMarked;
