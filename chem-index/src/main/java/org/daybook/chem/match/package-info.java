/// Finding a pattern in a packed molecule, within a budget, and the features that a pattern certainly needs.
///
/// Works on the bytes of [org.daybook.chem.pack.PackedMolecule] and knows neither a chemistry toolkit nor Lucene.
@NullMarked
package org.daybook.chem.match;

import org.jspecify.annotations.NullMarked;
