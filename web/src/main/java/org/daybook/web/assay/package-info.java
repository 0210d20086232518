/// Assays and their results, as pages and as data.
@NullMarked
package org.daybook.web.assay;

import org.jspecify.annotations.NullMarked;
