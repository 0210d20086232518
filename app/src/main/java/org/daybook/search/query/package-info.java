/// Answers search queries from the index.
@NullMarked
package org.daybook.search.query;

import org.jspecify.annotations.NullMarked;
