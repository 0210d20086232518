package org.daybook.chem.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IChemObject;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.stereo.StereoElementFactory;

/// What a drawing states of stereochemistry, beside what its structure states.
public final class DrawnStereo {

    private DrawnStereo() {}

    /// Takes off `container` the geometry of cumulenes that their drawing leaves open, which CDK does not look at: one
    /// of their double bonds is crossed, or a bond at an end is wavy.
    public static void dropOpen(IAtomContainer container) {
        List<IStereoElement> kept = new ArrayList<>();
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            if (!isLeftOpen(element)) {
                kept.add(element);
            }
        }
        container.setStereoElements(kept);
    }

    private static boolean isLeftOpen(IStereoElement<?, ?> element) {
        if (element.getConfigClass() != IStereoElement.CU) {
            return false;
        }
        IBond middle = (IBond) element.getFocus();
        return isLeftOpen(middle, middle.getBegin()) || isLeftOpen(middle, middle.getEnd());
    }

    /// @param from the atom of the middle bond from which the double bonds are followed to their end
    private static boolean isLeftOpen(IBond middle, IAtom from) {
        IBond bond = middle;
        IAtom atom = from;
        while (bond.getDisplay() != IBond.Display.Crossed) {
            IBond last = bond;
            IBond next = null;
            for (IBond one : atom.bonds()) {
                if (one.getDisplay() == IBond.Display.Wavy) {
                    return true;
                }
                if (!one.equals(last) && one.getOrder() == IBond.Order.DOUBLE) {
                    next = one;
                }
            }
            if (next == null) {
                return false;
            }
            bond = next;
            atom = next.getOther(atom);
        }
        return true;
    }

    /// The stereo elements of `container` that its drawing leaves open or states as the other one.
    static List<IStereoElement<?, ?>> notShown(IAtomContainer container) {
        Map<IChemObject, IStereoElement<?, ?>> drawn = perceived(container);
        List<IStereoElement<?, ?>> missing = new ArrayList<>();
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            IStereoElement<?, ?> image = drawn.get(element.getFocus());
            if (image == null || !isSame(element, image)) {
                missing.add(element);
            }
        }
        return missing;
    }

    /// Double bonds, of a cumulene the middle one, of which the drawing states the geometry although the structure
    /// does not.
    static List<IBond> shownInVain(IAtomContainer container) {
        Map<IChemObject, IStereoElement<?, ?>> drawn = perceived(container);
        container.stereoElements().forEach(element -> drawn.remove(element.getFocus()));
        return drawn.values().stream()
                .filter(element -> element.getConfigClass() == IStereoElement.CT
                        || element.getConfigClass() == IStereoElement.CU)
                .map(element -> (IBond) element.getFocus())
                .toList();
    }

    private static Map<IChemObject, IStereoElement<?, ?>> perceived(IAtomContainer container) {
        Map<IChemObject, IStereoElement<?, ?>> drawn = new HashMap<>();
        for (IStereoElement<?, ?> element :
                StereoElementFactory.using2DCoordinates(container).createAll()) {
            if (!isLeftOpen(element)) {
                drawn.put(element.getFocus(), element);
            }
        }
        return drawn;
    }

    private static boolean isSame(IStereoElement<?, ?> one, IStereoElement<?, ?> other) {
        boolean isCentre = one.getFocus() instanceof IAtom;
        if (one.getConfigClass() != other.getConfigClass()
                || isCentre && !Set.copyOf(one.getCarriers()).equals(Set.copyOf(other.getCarriers()))) {
            return false;
        }
        boolean flipped =
                isCentre
                        ? isOdd(one.getCarriers(), other.getCarriers())
                        : one.getCarriers().stream().filter(other.getCarriers()::contains).count() == 1;
        return (one.getConfigOrder() == other.getConfigOrder()) != flipped;
    }

    /// Whether an odd number of exchanges leads from one order to the other.
    private static boolean isOdd(List<? extends IChemObject> from, List<? extends IChemObject> to) {
        List<IChemObject> work = new ArrayList<>(from);
        boolean odd = false;
        for (int i = 0; i < work.size(); i++) {
            int place = work.subList(i, work.size()).indexOf(to.get(i)) + i;
            if (place > i) {
                work.set(place, work.get(i));
                work.set(i, to.get(i));
                odd = !odd;
            }
        }
        return odd;
    }
}
