/// Words: how text is cut into terms, the query grammar of the search box, and the marked excerpts.
@NullMarked
package org.daybook.search.text;

import org.jspecify.annotations.NullMarked;
