/// Assays and their results, as pages and as data.
@NullMarked
package org.daybook.web.site;

import org.jspecify.annotations.NullMarked;
