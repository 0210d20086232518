/// Structures that differ in where their mobile hydrogens sit.
@NullMarked
package org.daybook.chem.structure.tautomer;

import org.jspecify.annotations.NullMarked;
