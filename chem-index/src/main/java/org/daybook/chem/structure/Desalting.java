package org.daybook.chem.structure;

import java.util.List;

/// Finds the parent of a salt or mixture.
final class Desalting {

    private Desalting() {}

    static Parent parentOf(Structure structure) {
        Component whole = new Component(structure.identifiers().canonicalSmiles(), 1, Component.Role.PARENT, structure.heavyAtomCount());
        return new Parent(structure, List.of(whole), false);
    }
}
