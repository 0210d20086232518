/// The compound behind a salt, solvate or mixture, and the parts that accompany it.
@NullMarked
package org.daybook.chem.structure.parent;

import org.jspecify.annotations.NullMarked;
