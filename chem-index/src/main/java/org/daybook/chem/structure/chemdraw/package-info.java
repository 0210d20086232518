/// ChemDraw's drawings, CDXML and CDX: read into structures and reactions, in the notations that are kept.
@NullMarked
package org.daybook.chem.structure.chemdraw;

import org.jspecify.annotations.NullMarked;
