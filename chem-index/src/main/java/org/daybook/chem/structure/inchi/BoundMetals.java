package org.daybook.chem.structure.inchi;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.daybook.chem.structure.Graphs;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;

/// Tells metals from other elements, and puts others in their places.
///
/// InChI takes bound metals off before it looks at stereo, so that it sees no cis and trans between a methyl group and
/// a tin across a ring. With an element in the place of the metal that it leaves alone it does
/// (`docs/decisions/0207-metals-stay-bound-for-stereo.md`).
public final class BoundMetals {

    private static final Set<String> NON_METALS = Set.of(
            "H", "B", "C", "N", "O", "F", "Si", "P", "S", "Cl", "Ge", "As", "Se", "Br", "Te", "I");
    /// Radon, xenon, krypton, argon, neon: nothing else binds them. Astatine stands for open places ([GraphCodec]).
    private static final List<Integer> STAND_INS = List.of(86, 54, 36, 18, 10);

    private BoundMetals() {}

    /// Whether `atom` is a metal, a noble gas or an open place.
    public static boolean isMetal(IAtom atom) {
        return !NON_METALS.contains(atom.getSymbol());
    }

    /// A copy of `graph` with one of the stand-ins for each kind of bound metal; empty if it has none, or more kinds
    /// than there are stand-ins.
    static Optional<IAtomContainer> replaced(IAtomContainer graph) {
        SortedSet<Integer> metals = new TreeSet<>();
        for (IAtom atom : graph.atoms()) {
            if (isBoundMetal(atom)) {
                metals.add(atom.getAtomicNumber());
            }
        }
        if (metals.isEmpty() || metals.size() > STAND_INS.size() || metals.stream().anyMatch(STAND_INS::contains)) {
            return Optional.empty();
        }
        IAtomContainer copy = Graphs.copyOf(graph);
        Iterator<Integer> left = STAND_INS.iterator();
        for (int metal : metals) {
            int standIn = left.next();
            for (IAtom atom : copy.atoms()) {
                if (isBoundMetal(atom) && atom.getAtomicNumber() == metal) {
                    atom.setAtomicNumber(standIn);
                }
            }
        }
        return Optional.of(copy);
    }

    private static boolean isBoundMetal(IAtom atom) {
        return isMetal(atom) && !Graphs.isUnknown(atom) && atom.getBondCount() > 0;
    }
}
