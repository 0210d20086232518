/// The reactions of entries as data.
@NullMarked
package org.daybook.web.notebook.reaction;

import org.jspecify.annotations.NullMarked;
