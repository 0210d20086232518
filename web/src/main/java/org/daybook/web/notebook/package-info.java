/// Notebooks, entries and their editor: pages, forms and REST.
@NullMarked
package org.daybook.web.notebook;

import org.jspecify.annotations.NullMarked;
