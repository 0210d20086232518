/// Results by hand, and what is put right about results and assays.
@NamedInterface("correction")
@NullMarked
package org.daybook.assay.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
