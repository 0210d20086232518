/// Assays that belong together, whoever measured: *Pfal IC50 or EC50, any laboratory*.
@NamedInterface("group")
@NullMarked
package org.daybook.assay.group;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
