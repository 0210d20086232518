/// The change log: which searchable things changed, in the order of the commits.
@NullMarked
package org.daybook.search.log;

import org.jspecify.annotations.NullMarked;
