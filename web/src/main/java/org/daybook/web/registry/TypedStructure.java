package org.daybook.web.registry;

import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.shared.OverLimitException;

/// Reads the field `structure` of a request.
public final class TypedStructure {

    private TypedStructure() {
    }

    /// @throws OverLimitException if no structure is so long
    /// @throws org.daybook.chem.structure.UnreadableStructureException if it is none
    public static Structure read(String typed) {
        return StructureReader.read(OverLimitException.requireText("structure", typed, StructureReader.MAX_CHARS));
    }
}
