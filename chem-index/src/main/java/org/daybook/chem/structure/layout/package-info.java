/// Two-dimensional drawings: coordinates, and what they state of stereochemistry.
@NullMarked
package org.daybook.chem.structure.layout;

import org.jspecify.annotations.NullMarked;
