/// What can be calculated from a structure alone: masses, formula, logP, counts.
@NullMarked
package org.daybook.chem.structure.property;

import org.jspecify.annotations.NullMarked;
