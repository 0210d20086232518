/// Suggesting better texts of entries, and answering them.
@NullMarked
package org.daybook.web.notebook.suggestion;

import org.jspecify.annotations.NullMarked;
