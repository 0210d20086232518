package org.daybook.chem.structure;

import java.util.ArrayList;
import java.util.List;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IStereoElement;

/// Decides which bonds that were read as stereo axes can be one.
///
/// An axis is a single bond between two rings whose turning at least three groups beside it hinder, and of which a
/// wedge says so that starts at one of its ends. A wedge that starts at a centre beside it speaks of that centre: CDK
/// takes it for the axis of the N-aryl lactam too (`docs/decisions/0091-geometry-beyond-carbon.md`).
public final class StereoAxes {

    private static final int HINDERED = 3;

    private StereoAxes() {}

    /// Takes off `container` the axes that can be none; rings must have been marked.
    public static void dropImpossible(IAtomContainer container) {
        List<IStereoElement> kept = new ArrayList<>();
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            if (element.getConfigClass() != IStereoElement.AT
                    || isHindered((IBond) element.getFocus()) && isWedgedAtEnd(container, (IBond) element.getFocus())) {
                kept.add(element);
            }
        }
        container.setStereoElements(kept);
    }

    /// Whether a bond may be an axis: between two rings, with at least three groups beside it. Rings must be marked.
    public static boolean isHindered(IBond axis) {
        return !axis.isInRing()
                && axis.getBegin().isInRing()
                && axis.getEnd().isInRing()
                && groupsBeside(axis.getBegin(), axis) + groupsBeside(axis.getEnd(), axis) >= HINDERED;
    }

    /// Whether a bond is an axis also where nobody says so: between two aromatic rings, with a group at each of the
    /// four places beside it (LaPlante et al., J. Med. Chem. 2011, 54, 7005: these do not turn over at room
    /// temperature).
    public static boolean isLocked(IBond axis) {
        return axis.getBegin().isAromatic() && axis.getEnd().isAromatic() && isHindered(axis)
                && groupsBeside(axis.getBegin(), axis) == 2 && groupsBeside(axis.getEnd(), axis) == 2;
    }

    private static int groupsBeside(IAtom end, IBond axis) {
        int groups = 0;
        for (IBond bond : end.bonds()) {
            groups += !bond.equals(axis) && bond.getOther(end).getBondCount() > 2 ? 1 : 0;
        }
        return groups;
    }

    /// True as well where nothing is drawn.
    private static boolean isWedgedAtEnd(IAtomContainer container, IBond axis) {
        return container.getAtom(0).getPoint2d() == null || isWedgedAt(axis.getBegin()) || isWedgedAt(axis.getEnd());
    }

    /// Whether a wedge starts at an atom.
    public static boolean isWedgedAt(IAtom end) {
        for (IBond bond : end.bonds()) {
            boolean isNarrowHere =
                    switch (bond.getDisplay()) {
                        case WedgeBegin, WedgedHashBegin -> bond.getBegin().equals(end);
                        case WedgeEnd, WedgedHashEnd -> bond.getEnd().equals(end);
                        default -> false;
                    };
            if (isNarrowHere) {
                return true;
            }
        }
        return false;
    }
}
