package org.daybook.chem.structure.canonical;

import java.util.List;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IStereoElement;

/// Tells atoms apart that only their configuration tells apart.
///
/// A centre or double bond whose neighbours already have different ranks has a handedness that does not
/// depend on how it was written; that becomes part of its atoms' invariants.
final class StereoInvariants {

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
                case IStereoElement.CT -> invariants.addDoubleBond(element);
                default -> { /* rare shapes keep to InChI's numbers */ }
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
        codes[((IAtom) element.getFocus()).getIndex()][0] += handed(element, flipped);
    }

    private void addDoubleBond(IStereoElement<?, ?> element) {
        IBond focus = (IBond) element.getFocus();
        boolean flipped = false;
        for (Object carrier : element.getCarriers()) {
            IBond bond = (IBond) carrier;
            IAtom end = focus.contains(bond.getBegin()) ? bond.getBegin() : bond.getEnd();
            for (IBond alternative : end.bonds()) {
                if (alternative.equals(focus) || alternative.equals(bond)) {
                    continue;
                }
                int difference = rank(bond.getOther(end)) - rank(alternative.getOther(end));
                if (difference == 0) {
                    return;
                }
                flipped ^= difference > 0;
            }
        }
        codes[focus.getBegin().getIndex()][0] += handed(element, flipped);
        codes[focus.getEnd().getIndex()][0] += handed(element, flipped);
    }

    private static int handed(IStereoElement<?, ?> element, boolean flipped) {
        boolean first = element.getConfigOrder() == 1;
        return first == flipped ? 16 : 1;
    }

    private int rank(IAtom atom) {
        return ranks[atom.getIndex()];
    }
}
