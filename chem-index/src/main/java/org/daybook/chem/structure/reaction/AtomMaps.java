package org.daybook.chem.structure.reaction;

import java.util.Map;
import java.util.TreeMap;
import org.daybook.chem.structure.Structure;
import org.openscience.cdk.interfaces.IAtom;

/// The numbers by which a reaction says which atom becomes which: atoms of one number in reactants and products are the
/// same atom.
public final class AtomMaps {

    private AtomMaps() {}

    /// The numbers of a structure's atoms, by the index of the atom in its source, from 0; atoms without a number are
    /// left out.
    public static Map<Integer, Integer> of(Structure structure) {
        Map<Integer, Integer> numbers = new TreeMap<>();
        for (IAtom atom : structure.container().atoms()) {
            if (atom.getMapIdx() > 0) {
                numbers.put(atom.getIndex(), atom.getMapIdx());
            }
        }
        return numbers;
    }
}
