package org.daybook.chem.structure.canonical;

import java.util.Arrays;
import java.util.List;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.stereo.ExtendedCisTrans;
import org.openscience.cdk.stereo.Octahedral;
import org.openscience.cdk.stereo.SquarePlanar;
import org.openscience.cdk.stereo.TrigonalBipyramidal;

/// Tells atoms apart that only their configuration tells apart.
///
/// A centre, double bond or axis whose neighbours already have different ranks has a handedness that does not
/// depend on how it was written; that becomes part of its atoms' invariants.
final class StereoInvariants {

    private static final int[][] SQUARE = {{0, 2}, {1, 3}};
    private static final int[][] BIPYRAMID = {{0, 4}};
    private static final int[][] OCTAHEDRON = {{0, 5}, {1, 3}, {2, 4}};

    private final IAtomContainer container;
    private final int[] ranks;
    private final long[][] codes;

    private StereoInvariants(IAtomContainer container, int[] ranks) {
        this.container = container;
        this.ranks = ranks;
        this.codes = new long[ranks.length][1];
    }

    /// For each atom one number: 0 where nothing can be said yet.
    static long[][] of(IAtomContainer container, int[] ranks) {
        StereoInvariants invariants = new StereoInvariants(container, ranks);
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            switch (element.getConfigClass()) {
                case IStereoElement.TH -> invariants.addCentre(element);
                case IStereoElement.CT, IStereoElement.CU -> invariants.addDoubleBonds(element);
                case IStereoElement.AL, IStereoElement.AT -> invariants.addAxis(element);
                case IStereoElement.SP -> invariants.addShape(((SquarePlanar) element).normalize(), SQUARE);
                case IStereoElement.TBPY ->
                    invariants.addShape(((TrigonalBipyramidal) element).normalize(), BIPYRAMID);
                case IStereoElement.OC -> invariants.addShape(((Octahedral) element).normalize(), OCTAHEDRON);
                default -> { /* no other kind is read */ }
            }
        }
        return invariants.codes;
    }

    private void addCentre(IStereoElement<?, ?> element) {
        List<IAtom> carriers = element.getCarriers().stream().map(IAtom.class::cast).toList();
        boolean flipped = false;
        for (int i = 0; i < carriers.size(); i++) {
            for (int j = i + 1; j < carriers.size(); j++) {
                int difference = rank(carriers.get(i)) - rank(carriers.get(j));
                if (difference == 0) {
                    return;
                }
                flipped ^= difference > 0;
            }
        }
        add(element, flipped);
    }

    /// Two carriers at each end; which end comes first makes no difference.
    private void addAxis(IStereoElement<?, ?> element) {
        List<IAtom> carriers = element.getCarriers().stream().map(IAtom.class::cast).toList();
        int atBegin = rank(carriers.get(0)) - rank(carriers.get(1));
        int atEnd = rank(carriers.get(2)) - rank(carriers.get(3));
        if (atBegin != 0 && atEnd != 0) {
            add(element, atBegin > 0 ^ atEnd > 0);
        }
    }

    /// One double bond, or three in a row.
    private void addDoubleBonds(IStereoElement<?, ?> element) {
        IBond focus = (IBond) element.getFocus();
        List<IAtom> ends = element.getConfigClass() == IStereoElement.CU
                ? List.of(ExtendedCisTrans.findTerminalAtoms(container, focus))
                : List.of(focus.getBegin(), focus.getEnd());
        boolean flipped = false;
        for (Object carrier : element.getCarriers()) {
            IBond bond = (IBond) carrier;
            IAtom end = ends.contains(bond.getBegin()) ? bond.getBegin() : bond.getEnd();
            for (IBond alternative : end.bonds()) {
                if (alternative.equals(bond) || alternative.getOrder() == IBond.Order.DOUBLE) {
                    continue;
                }
                int difference = rank(bond.getOther(end)) - rank(alternative.getOther(end));
                if (difference == 0) {
                    return;
                }
                flipped ^= difference > 0;
            }
        }
        add(element, flipped);
    }

    /// Which ligands stand opposite each other; of the hands of a shape all orders of ligands are tried
    /// ([LigandOrders]).
    private void addShape(IStereoElement<IAtom, IAtom> normalised, int[][] opposite) {
        List<IAtom> carriers = normalised.getCarriers();
        codes[normalised.getFocus().getIndex()][0] += Arrays.stream(opposite)
                .mapToLong(pair -> pair(rank(carriers.get(pair[0])), rank(carriers.get(pair[1]))))
                .sorted()
                .reduce(1, (code, pair) -> 1_000_003 * code + pair);
    }

    private long pair(int one, int other) {
        return (long) Math.min(one, other) * ranks.length + Math.max(one, other);
    }

    private void add(IStereoElement<?, ?> element, boolean flipped) {
        if (element.getFocus() instanceof IBond bond) {
            codes[bond.getBegin().getIndex()][0] += handed(element, flipped);
            codes[bond.getEnd().getIndex()][0] += handed(element, flipped);
        } else {
            codes[((IAtom) element.getFocus()).getIndex()][0] += handed(element, flipped);
        }
    }

    private static int handed(IStereoElement<?, ?> element, boolean flipped) {
        boolean first = element.getConfigOrder() == 1;
        return first == flipped ? 16 : 1;
    }

    private int rank(IAtom atom) {
        return ranks[atom.getIndex()];
    }
}
