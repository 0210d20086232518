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

/// Brings the double bond geometry of a container into its one canonical form.
///
/// In a ring of fewer than eight atoms a double bond can only be cis, so saying so says nothing (InChI's
/// rule too); and of the two neighbours of a double bond's end either can be the one spoken of.
public final class ImpliedGeometry {

    private static final int SMALLEST_RING_WITH_A_CHOICE = 8;

    private ImpliedGeometry() {}

    /// Drops from `container` the geometry that its small rings imply.
    public static void drop(IAtomContainer container) {
        List<IStereoElement> kept = new ArrayList<>();
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            if (element.getConfigClass() != IStereoElement.CT || !isInSmallRing((IBond) element.getFocus())) {
                kept.add(element);
            }
        }
        container.setStereoElements(kept);
    }

    /// Speaks, in each double bond of `container`, of the neighbours with the lowest index.
    public static void speakOfLowest(IAtomContainer container) {
        List<IStereoElement> elements = new ArrayList<>();
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            elements.add(element.getConfigClass() == IStereoElement.CT ? spokenOfLowest(element) : element);
        }
        container.setStereoElements(elements);
    }

    private static IStereoElement<?, ?> spokenOfLowest(IStereoElement<?, ?> element) {
        IBond focus = (IBond) element.getFocus();
        IBond begin = lowest(focus.getBegin(), focus);
        IBond end = lowest(focus.getEnd(), focus);
        int flips = (element.getCarriers().contains(begin) ? 0 : 1)
                + (element.getCarriers().contains(end) ? 0 : 1);
        int order = flips == 1 ? 3 - element.getConfigOrder() : element.getConfigOrder();
        DoubleBondStereochemistry result = new DoubleBondStereochemistry(focus, new IBond[] {begin, end}, order);
        result.setGroupInfo(element.getGroupInfo());
        return result;
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
