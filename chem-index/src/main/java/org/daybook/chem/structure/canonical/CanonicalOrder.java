package org.daybook.chem.structure.canonical;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;
import org.daybook.chem.structure.Graphs;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IPseudoAtom;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.interfaces.ITetrahedralChirality;

/// Ranks the atoms of a structure the same way however it was drawn.
///
/// Atoms are first parted by what a SMILES shows of them (element, charge, hydrogens, isotope, bonds), then
/// by their neighbours until nothing changes. Atoms still alike are told apart one at a time by the number
/// that InChI gave them; InChI alone would not do, because it does not see which of two oxygens of an acid
/// carries the hydrogen.
public final class CanonicalOrder {

    private final IAtomContainer container;
    private final int[] tieBreakers;
    private final int n;
    private final int[][] neighbours;
    private final int[][] bondCodes;
    private int[] ranks;

    private CanonicalOrder(IAtomContainer container, int[] tieBreakers) {
        this.container = container;
        this.tieBreakers = tieBreakers;
        this.n = container.getAtomCount();
        this.neighbours = new int[n][];
        this.bondCodes = new int[n][];
        this.ranks = new int[n];
    }

    /// Rank of each atom, 0 to n-1, no two alike. `tieBreakers` are InChI's numbers, 0 where there is none.
    public static int[] ranks(IAtomContainer container, int[] tieBreakers) {
        CanonicalOrder order = new CanonicalOrder(container, tieBreakers);
        order.collectBonds();
        order.ranks = ranked(order.invariants(), null);
        order.refine();
        order.refineByStereo();
        while (order.breakOneTie()) {
            order.refine();
            order.refineByStereo();
        }
        return order.ranks;
    }

    /// A number for each atom, the same for atoms that constitution alone cannot tell apart.
    public static int[] kinds(IAtomContainer container) {
        CanonicalOrder order = new CanonicalOrder(container, new int[container.getAtomCount()]);
        order.collectBonds();
        order.ranks = ranked(order.invariants(), null);
        order.refine();
        return order.ranks;
    }

    private void collectBonds() {
        for (IAtom atom : container.atoms()) {
            int i = atom.getIndex();
            neighbours[i] = new int[atom.getBondCount()];
            bondCodes[i] = new int[atom.getBondCount()];
            int k = 0;
            for (IBond bond : atom.bonds()) {
                neighbours[i][k] = bond.getOther(atom).getIndex();
                bondCodes[i][k++] = bond.isAromatic()
                        ? 9
                        : Objects.requireNonNullElse(bond.getOrder(), IBond.Order.UNSET)
                                .ordinal();
            }
        }
    }

    private long[][] invariants() {
        long[][] keys = new long[n][];
        for (IAtom atom : container.atoms()) {
            String label = atom instanceof IPseudoAtom pseudo ? String.valueOf(pseudo.getLabel()) : "";
            keys[atom.getIndex()] = new long[] {
                atom.getBondCount(),
                Objects.requireNonNullElse(atom.getAtomicNumber(), 0),
                Graphs.chargeOf(atom),
                Graphs.hydrogensOf(atom),
                Objects.requireNonNullElse(atom.getMassNumber(), 0),
                container.getConnectedSingleElectronsCount(atom),
                atom.isAromatic() ? 1 : 0,
                label.hashCode(),
                0
            };
        }
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            if (element instanceof ITetrahedralChirality centre) {
                keys[centre.getFocus().getIndex()][8] = 1L + (element.getGroupInfo() & IStereoElement.GRP_TYPE_MASK);
            }
        }
        return keys;
    }

    private void refine() {
        int before = 0;
        int classes = classCount();
        while (classes > before && classes < n) {
            before = classes;
            long[][] keys = new long[n][];
            for (int i = 0; i < n; i++) {
                keys[i] = surroundings(i);
            }
            ranks = ranked(keys, ranks);
            classes = classCount();
        }
    }

    private void refineByStereo() {
        int before = 0;
        int classes = classCount();
        while (classes > before && classes < n) {
            before = classes;
            ranks = ranked(StereoInvariants.of(container, ranks), ranks);
            refine();
            classes = classCount();
        }
    }

    private long[] surroundings(int i) {
        long[] key = new long[neighbours[i].length];
        for (int k = 0; k < key.length; k++) {
            key[k] = ((long) ranks[neighbours[i][k]] << 4) | bondCodes[i][k];
        }
        Arrays.sort(key);
        return key;
    }

    /// Lowers one atom of the first class with several members; false when there is no such class.
    private boolean breakOneTie() {
        int[] sizes = new int[n];
        for (int rank : ranks) {
            sizes[rank]++;
        }
        int tied = IntStream.range(0, n).filter(rank -> sizes[rank] > 1).findFirst().orElse(-1);
        if (tied < 0) {
            return false;
        }
        int chosen = IntStream.range(0, n).filter(i -> ranks[i] == tied).boxed()
                .min(Comparator.comparingInt(this::tieBreaker)).orElseThrow();
        for (int i = 0; i < n; i++) {
            if (ranks[i] == tied && i != chosen) {
                ranks[i]++;
            }
        }
        return true;
    }

    /// InChI's number, or for a hydrogen (which InChI does not number) that of its neighbour.
    private int tieBreaker(int i) {
        if (tieBreakers[i] > 0) {
            return tieBreakers[i];
        }
        return neighbours[i].length > 0 ? tieBreakers[neighbours[i][0]] : 0;
    }

    private int classCount() {
        return (int) Arrays.stream(ranks).distinct().count();
    }

    /// Rank of each key among all: how many are smaller. Old ranks, if given, decide before the keys.
    private static int[] ranked(long[][] keys, int[] before) {
        Comparator<Integer> byKey = (a, b) -> Arrays.compare(keys[a], keys[b]);
        Comparator<Integer> byBoth = before == null
                ? byKey
                : Comparator.<Integer>comparingInt(i -> before[i]).thenComparing(byKey);
        Integer[] sorted = IntStream.range(0, keys.length).boxed().toArray(Integer[]::new);
        Arrays.sort(sorted, byBoth);
        int[] ranks = new int[keys.length];
        for (int place = 1; place < sorted.length; place++) {
            boolean same = byBoth.compare(sorted[place - 1], sorted[place]) == 0;
            ranks[sorted[place]] = same ? ranks[sorted[place - 1]] : place;
        }
        return ranks;
    }
}
