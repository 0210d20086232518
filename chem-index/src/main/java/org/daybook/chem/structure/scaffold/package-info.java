/// The rings of a compound and what joins them.
@NullMarked
package org.daybook.chem.structure.scaffold;

import org.jspecify.annotations.NullMarked;
