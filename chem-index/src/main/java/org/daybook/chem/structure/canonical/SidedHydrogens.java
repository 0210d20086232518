package org.daybook.chem.structure.canonical;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.chem.structure.Graphs;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.stereo.DoubleBondStereochemistry;

/// Draws hydrogens beside double bonds with a geometry that stand next to one that is left open: a slash between the
/// two would speak of both, one at the hydrogen speaks of its own alone (`F/C=C(\[H])C=CC(/[H])=C/F`).
final class SidedHydrogens {

    private SidedHydrogens() {}

    /// A copy of `container` with those hydrogens as its last atoms; itself if there are none.
    static IAtomContainer in(IAtomContainer container) {
        IAtomContainer copy = Graphs.copyOf(container);
        Map<Integer, IStereoElement<?, ?>> geometries = new LinkedHashMap<>();
        for (IStereoElement<?, ?> element : copy.stereoElements()) {
            if (element.getConfigClass() == IStereoElement.CT) {
                geometries.put(((IBond) element.getFocus()).getIndex(), element);
            }
        }
        boolean changed = false;
        List<IStereoElement> elements = new ArrayList<>();
        for (IStereoElement<?, ?> element : copy.stereoElements()) {
            IStereoElement<?, ?> sided = element;
            if (element.getConfigClass() == IStereoElement.CT) {
                for (IAtom end : ((IBond) element.getFocus()).atoms()) {
                    if (Graphs.hydrogensOf(end) == 1 && isBesideOpen(end, (IBond) element.getFocus(), geometries)) {
                        sided = withHydrogen(copy, sided, end);
                    }
                }
            }
            changed |= sided != element;
            elements.add(sided);
        }
        copy.setStereoElements(elements);
        return changed ? copy : container;
    }

    private static boolean isBesideOpen(IAtom end, IBond focus, Map<Integer, IStereoElement<?, ?>> geometries) {
        for (IBond bond : end.bonds()) {
            if (!bond.equals(focus)) {
                IAtom next = bond.getOther(end);
                for (IBond beyond : next.bonds()) {
                    if (beyond.getOrder() == IBond.Order.DOUBLE && !beyond.isAromatic()
                            && !geometries.containsKey(beyond.getIndex())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// The same geometry, told by the hydrogen at `end` instead of its neighbour.
    private static IStereoElement<?, ?> withHydrogen(
            IAtomContainer container, IStereoElement<?, ?> element, IAtom end) {
        end.setImplicitHydrogenCount(0);
        IAtom hydrogen = container.newAtom(1);
        hydrogen.setImplicitHydrogenCount(0);
        IBond side = container.newBond(end, hydrogen, IBond.Order.SINGLE);
        IBond[] carriers = element.getCarriers().stream()
                .map(carrier -> ((IBond) carrier).contains(end) ? side : (IBond) carrier)
                .toArray(IBond[]::new);
        return new DoubleBondStereochemistry((IBond) element.getFocus(), carriers, 3 - element.getConfigOrder());
    }
}
