/// What assays know of compounds, for who looks for compounds.
@NullMarked
package org.daybook.assay.kind;

import org.jspecify.annotations.NullMarked;
