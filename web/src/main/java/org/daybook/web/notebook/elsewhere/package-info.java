/// Entries on the pages of others.
@NullMarked
package org.daybook.web.notebook.elsewhere;

import org.jspecify.annotations.NullMarked;
