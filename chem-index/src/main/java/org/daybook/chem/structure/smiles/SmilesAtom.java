package org.daybook.chem.structure.smiles;

import org.jspecify.annotations.Nullable;

/// One atom as a SMILES text writes it, before any toolkit has an opinion.
///
/// @param offset where it starts in the text, from 0
/// @param symbol element symbol as written, lower case if aromatic
/// @param bracket whether it stands in brackets, so that the next fields are stated
/// @param massNumber isotope, or null
/// @param hydrogens hydrogens inside the brackets, 0 if none are written
/// @param charge formal charge
/// @param atomClass number after the colon, 0 if none
/// @param configured whether a configuration is written with `@`
public record SmilesAtom(
        int offset,
        String symbol,
        boolean bracket,
        @Nullable Integer massNumber,
        int hydrogens,
        int charge,
        int atomClass,
        boolean configured) {

    boolean isAromatic() {
        return Character.isLowerCase(symbol.charAt(0));
    }
}
