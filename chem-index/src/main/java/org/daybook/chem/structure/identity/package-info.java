/// What tells one structure from another: canonical SMILES, InChI, InChIKey, and what its stereochemistry states.
@NullMarked
package org.daybook.chem.structure.identity;

import org.jspecify.annotations.NullMarked;
