package org.daybook.chem.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.stereo.DoubleBondStereochemistry;
import org.openscience.cdk.stereo.ExtendedCisTrans;

/// Brings the double bond geometry of a container into its one canonical form.
///
/// In a ring of fewer than eight atoms a double bond can only be cis, so saying so says nothing (InChI's
/// rule too), nor does it of an aromatic bond, as in a porphyrin, which another drawing has as a single one; and of
/// the two neighbours of a double bond's end either can be the one spoken of.
public final class ImpliedGeometry {

    private static final int SMALLEST_RING_WITH_A_CHOICE = 8;

    private ImpliedGeometry() {}

    /// Drops from `container` the geometry that its small rings imply, and that of aromatic bonds, which must have been
    /// marked.
    public static void drop(IAtomContainer container) {
        List<IStereoElement> kept = new ArrayList<>();
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            if (element.getConfigClass() != IStereoElement.CT || hasChoice((IBond) element.getFocus())) {
                kept.add(element);
            }
        }
        container.setStereoElements(kept);
    }

    /// Whether a double bond could be the other one; rings and aromaticity must have been marked.
    public static boolean hasChoice(IBond bond) {
        return !bond.isAromatic() && !isInSmallRing(bond);
    }

    /// Speaks, in each double bond of `container`, of the neighbours with the lowest index.
    public static void speakOfLowest(IAtomContainer container) {
        List<IStereoElement> elements = new ArrayList<>();
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            elements.add(switch (element.getConfigClass()) {
                case IStereoElement.CT -> spokenOfLowest(element);
                case IStereoElement.CU -> spokenOfLowest(element, container);
                default -> element;
            });
        }
        container.setStereoElements(elements);
    }

    private static IStereoElement<?, ?> spokenOfLowest(IStereoElement<?, ?> element) {
        IBond focus = (IBond) element.getFocus();
        IBond[] carriers = {lowest(focus.getBegin(), focus), lowest(focus.getEnd(), focus)};
        DoubleBondStereochemistry result = new DoubleBondStereochemistry(focus, carriers, order(element, carriers));
        result.setGroupInfo(element.getGroupInfo());
        return result;
    }

    /// The same of three double bonds in a row, whose ends stand in the order of the middle one.
    private static IStereoElement<?, ?> spokenOfLowest(IStereoElement<?, ?> element, IAtomContainer container) {
        IBond focus = (IBond) element.getFocus();
        IAtom[] ends = ExtendedCisTrans.findTerminalAtoms(container, focus);
        IBond[] carriers = {lowest(ends[0], doubleBond(ends[0])), lowest(ends[1], doubleBond(ends[1]))};
        ExtendedCisTrans result = new ExtendedCisTrans(focus, carriers, order(element, carriers));
        result.setGroupInfo(element.getGroupInfo());
        return result;
    }

    /// What the element states when it is said of these bonds: the other if one of them is not among its own.
    private static int order(IStereoElement<?, ?> element, IBond[] carriers) {
        boolean isOfTheOther = element.getCarriers().contains(carriers[0])
                != element.getCarriers().contains(carriers[1]);
        return isOfTheOther ? 3 - element.getConfigOrder() : element.getConfigOrder();
    }

    private static IBond doubleBond(IAtom end) {
        for (IBond bond : end.bonds()) {
            if (bond.getOrder() == IBond.Order.DOUBLE) {
                return bond;
            }
        }
        throw new IllegalArgumentException("no double bond at atom " + end.getIndex());
    }

    private static IBond lowest(IAtom end, IBond focus) {
        List<IBond> candidates = new ArrayList<>();
        end.bonds().forEach(candidates::add);
        candidates.remove(focus);
        return candidates.stream().min(Comparator.comparingInt(bond -> bond.getOther(end).getIndex())).orElseThrow();
    }

    /// Whether `bond` is in a ring of fewer than eight atoms; rings must have been marked.
    public static boolean isInSmallRing(IBond bond) {
        if (!bond.isInRing()) {
            return false;
        }
        Map<IAtom, Integer> distance = new HashMap<>(Map.of(bond.getBegin(), 1));
        Deque<IAtom> queue = new ArrayDeque<>(List.of(bond.getBegin()));
        while (!queue.isEmpty()) {
            IAtom atom = queue.remove();
            int ringSize = distance.get(atom) + 1;
            if (ringSize >= SMALLEST_RING_WITH_A_CHOICE) {
                return false;
            }
            for (IBond next : atom.bonds()) {
                IAtom other = next.getOther(atom);
                if (!next.equals(bond) && other.equals(bond.getEnd())) {
                    return true;
                }
                if (!next.equals(bond) && distance.putIfAbsent(other, ringSize) == null) {
                    queue.add(other);
                }
            }
        }
        return false;
    }
}
