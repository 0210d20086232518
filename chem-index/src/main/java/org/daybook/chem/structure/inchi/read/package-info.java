/// Structures from InChIs: what can be one, and which of the tautomers that it names alike is drawn.
@NullMarked
package org.daybook.chem.structure.inchi.read;

import org.jspecify.annotations.NullMarked;
