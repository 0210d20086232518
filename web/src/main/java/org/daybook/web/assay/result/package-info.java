/// Single results: entered by hand, read, edited, superseded and retracted, by people and by programs.
@NullMarked
package org.daybook.web.assay.result;

import org.jspecify.annotations.NullMarked;
