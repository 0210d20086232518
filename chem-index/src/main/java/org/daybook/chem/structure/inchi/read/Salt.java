package org.daybook.chem.structure.inchi.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.chem.structure.Graphs;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;

/// A graph made of an InChI in which no HCl, HBr or HI stands beside an anion that is the stronger base: InChI takes
/// the hydrogen off the amide or acid of a cation and gives it to the chloride.
///
/// @param graph the caller's own where it is not another
/// @param groups indexes of the atoms among which the hydrogens given back may sit
record Salt(IAtomContainer graph, boolean isOther, List<Set<Integer>> groups) {

    private static final Set<Integer> HALOGENS = Set.of(17, 35, 53);
    private static final Set<Integer> BASES = Set.of(7, 8, 16);
    private static final Set<Integer> BESIDE_BASES = Set.of(6, 7, 15);

    /// `graph`, which stays as it is, or a copy in which each such acid has given its hydrogen to a base.
    static Salt of(IAtomContainer graph) {
        IAtomContainer copy = Graphs.copyOf(graph);
        Deque<IAtom> bases = new ArrayDeque<>();
        Deque<IAtom> acids = new ArrayDeque<>();
        for (IAtom atom : copy.atoms()) {
            if (isBase(atom)) {
                bases.add(atom);
            } else if (isAcid(atom)) {
                acids.add(atom);
            }
        }
        List<Set<Integer>> groups = new ArrayList<>();
        while (!bases.isEmpty() && !acids.isEmpty()) {
            groups.add(besides(bases.peek()));
            move(acids.remove(), bases.remove());
        }
        return groups.isEmpty() ? new Salt(graph, false, groups) : new Salt(copy, true, groups);
    }

    private static boolean isAcid(IAtom atom) {
        return HALOGENS.contains(atom.getAtomicNumber()) && atom.getBondCount() == 0
                && Graphs.hydrogensOf(atom) == 1 && Graphs.chargeOf(atom) == 0;
    }

    /// An anion at C, N or P, as no sulfonate, nitro group or N-oxide is.
    private static boolean isBase(IAtom atom) {
        if (Graphs.chargeOf(atom) != -1 || !BASES.contains(atom.getAtomicNumber()) || atom.getBondCount() == 0) {
            return false;
        }
        for (IBond bond : atom.bonds()) {
            IAtom other = bond.getOther(atom);
            if (Graphs.chargeOf(other) != 0 || !BESIDE_BASES.contains(other.getAtomicNumber())) {
                return false;
            }
        }
        return true;
    }

    private static void move(IAtom acid, IAtom base) {
        acid.setImplicitHydrogenCount(0);
        acid.setFormalCharge(-1);
        base.setImplicitHydrogenCount(Graphs.hydrogensOf(base) + 1);
        base.setFormalCharge(0);
    }

    /// The base and all atoms two bonds away.
    private static Set<Integer> besides(IAtom base) {
        Set<Integer> group = new HashSet<>();
        for (IBond bond : base.bonds()) {
            for (IBond next : bond.getOther(base).bonds()) {
                group.add(next.getOther(bond.getOther(base)).getIndex());
            }
        }
        return group;
    }
}
