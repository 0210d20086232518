/// What a transaction changed: noted for the search index, counted for the pages that are kept.
@NullMarked
package org.daybook.shared.change;

import org.jspecify.annotations.NullMarked;
