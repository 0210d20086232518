/// Structures drawn as SVG, with the atoms of a hit highlighted.
@NullMarked
package org.daybook.chem.structure.depict;

import org.jspecify.annotations.NullMarked;
