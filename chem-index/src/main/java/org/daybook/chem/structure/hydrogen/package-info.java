/// Hydrogens that move from one place of a structure to another.
@NullMarked
package org.daybook.chem.structure.hydrogen;

import org.jspecify.annotations.NullMarked;
