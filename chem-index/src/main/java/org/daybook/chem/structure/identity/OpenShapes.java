package org.daybook.chem.structure.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.chem.structure.Graphs;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IBond;

/// Tells whether the ligands of a metal can stand in several ways: cis or trans in a square, in an octahedron facial or
/// meridional too, or in two hands around it.
///
/// Four neighbours of Rh, Pd, Ir, Pt, Au, which have eight d electrons, make a square, six of a transition metal an
/// octahedron. A ligand that holds the metal twice has both its atoms cis; one that holds it more often leaves no
/// choice (`docs/decisions/0206-a-tautomer-for-an-inchi.md`).
final class OpenShapes {

    private static final Set<Integer> SQUARE = Set.of(45, 46, 77, 78, 79);
    private static final int SQUARE_LIGANDS = 4;
    private static final int OCTAHEDRON_LIGANDS = 6;

    private final int[] kinds;

    /// @param kinds a number for each atom, the same for like ones
    OpenShapes(int[] kinds) {
        this.kinds = kinds;
    }

    boolean isOpen(IAtom metal) {
        return arrangements(metal) > 1;
    }

    /// Whether the ligands of `metal` can stand in one way only, so that saying it says nothing.
    boolean isImplied(IAtom metal) {
        return arrangements(metal) == 1;
    }

    /// In how many ways its ligands can stand; 0 where nothing is known of it.
    private int arrangements(IAtom metal) {
        int bonds = metal.getBondCount();
        boolean hasShape = !Graphs.isUnknown(metal) && Graphs.hydrogensOf(metal) == 0
                && (bonds == SQUARE_LIGANDS && SQUARE.contains(metal.getAtomicNumber())
                        || bonds == OCTAHEDRON_LIGANDS && isTransitionMetal(metal.getAtomicNumber()));
        if (!hasShape) {
            return 0;
        }
        List<Set<IAtom>> ligands = ligands(metal);
        if (ligands.stream().anyMatch(ligand -> ligand.size() > 2)) {
            return 0;
        }
        List<IAtom> donors = new ArrayList<>();
        ligands.forEach(donors::addAll);
        Set<List<Long>> arrangements = new HashSet<>();
        arrange(donors, ligands, List.of(), arrangements);
        boolean isPropeller = bonds == OCTAHEDRON_LIGANDS && ligands.size() == bonds / 2;
        return arrangements.size() + (isPropeller ? 1 : 0);
    }

    /// Scandium to zinc, yttrium to cadmium, hafnium to mercury.
    static boolean isTransitionMetal(int number) {
        return number > 20 && number < 31 || number > 38 && number < 49 || number > 71 && number < 81;
    }

    /// The neighbours of `metal`, those together that are connected without it.
    private static List<Set<IAtom>> ligands(IAtom metal) {
        List<Set<IAtom>> ligands = new ArrayList<>();
        Set<IAtom> seen = new HashSet<>(Set.of(metal));
        for (IBond bond : metal.bonds()) {
            IAtom donor = bond.getOther(metal);
            if (seen.add(donor)) {
                Set<IAtom> ligand = new HashSet<>();
                List<IAtom> open = new ArrayList<>(List.of(donor));
                while (!open.isEmpty()) {
                    IAtom atom = open.removeLast();
                    for (IBond next : atom.bonds()) {
                        IAtom other = next.getOther(atom);
                        if (other.equals(metal)) {
                            ligand.add(atom);
                        } else if (seen.add(other)) {
                            open.add(other);
                        }
                    }
                }
                ligands.add(ligand);
            }
        }
        return ligands;
    }

    /// Finds which kinds can stand opposite each other.
    private void arrange(List<IAtom> left, List<Set<IAtom>> ligands, List<Long> pairs, Set<List<Long>> found) {
        if (left.isEmpty()) {
            found.add(pairs.stream().sorted().toList());
            return;
        }
        IAtom first = left.getFirst();
        for (IAtom opposite : left.subList(1, left.size())) {
            if (ligands.stream().noneMatch(ligand -> ligand.contains(first) && ligand.contains(opposite))) {
                List<IAtom> rest = new ArrayList<>(left);
                rest.remove(first);
                rest.remove(opposite);
                List<Long> more = new ArrayList<>(pairs);
                more.add(pair(kinds[first.getIndex()], kinds[opposite.getIndex()]));
                arrange(rest, ligands, more, found);
            }
        }
    }

    private long pair(int one, int other) {
        return (long) Math.min(one, other) * kinds.length + Math.max(one, other);
    }
}
