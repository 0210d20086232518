/// What a cell of a results table says: its grammar, and the values, bounds and conditions found in it.
@NamedInterface("value")
@NullMarked
package org.daybook.assay.value;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
