/// The tables of amounts of entries as data and files.
@NullMarked
package org.daybook.web.notebook.amounts;

import org.jspecify.annotations.NullMarked;
