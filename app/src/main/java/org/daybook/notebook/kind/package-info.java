/// Entries among the kinds of things that can be found, and taken away.
@NullMarked
package org.daybook.notebook.kind;

import org.jspecify.annotations.NullMarked;
