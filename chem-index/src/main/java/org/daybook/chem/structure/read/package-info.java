/// The door: text in whatever notation, a structure out, or words that say why not.
@NullMarked
package org.daybook.chem.structure.read;

import org.jspecify.annotations.NullMarked;
