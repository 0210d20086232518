/// The Lucene index of this node and the thread that makes it follow the change log.
@NullMarked
package org.daybook.search.index;

import org.jspecify.annotations.NullMarked;
