package org.daybook.chem.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.vecmath.Point2d;
import javax.vecmath.Vector2d;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IChemObject;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.stereo.DoubleBondStereochemistry;
import org.openscience.cdk.stereo.ExtendedCisTrans;
import org.openscience.cdk.stereo.StereoElementFactory;

/// What a drawing states of stereochemistry, beside what its structure states.
public final class DrawnStereo {

    /// Of the length between the ends of a cumulene: a group that is less far beside the line lies on it.
    private static final double FLAT = 0.02;
    /// Si, Ge, Sn: elements that stand for isotopes.
    private static final List<Integer> STAND_INS = List.of(14, 32, 50);

    private DrawnStereo() {}

    /// Takes off `container` the geometry of cumulenes that their drawing leaves open, which CDK does not look at: one
    /// of their double bonds is crossed, or a bond at an end is wavy.
    ///
    /// Cis or trans of the others is read from the side of the line between their ends on which the groups are drawn:
    /// CDK looks at an angle, and takes a flat one for trans.
    public static void dropOpen(IAtomContainer container) {
        List<IStereoElement> kept = new ArrayList<>();
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            asDrawn(element, container).ifPresent(kept::add);
        }
        container.setStereoElements(kept);
    }

    private static Optional<IStereoElement<?, ?>> asDrawn(IStereoElement<?, ?> element, IAtomContainer container) {
        if (element.getConfigClass() != IStereoElement.CU || container.getAtom(0).getPoint2d() == null) {
            return Optional.of(element);
        }
        IAtom[] ends = ExtendedCisTrans.findTerminalAtoms(container, (IBond) element.getFocus());
        IBond[] carriers = {(IBond) element.getCarriers().get(0), (IBond) element.getCarriers().get(1)};
        int product = side(ends, 0, carriers[0]) * side(ends, 1, carriers[1]);
        return isLeftOpen(element) || product == 0 ? Optional.empty()
                : Optional.of(new ExtendedCisTrans((IBond) element.getFocus(), carriers,
                        product > 0 ? IStereoElement.TOGETHER : IStereoElement.OPPOSITE));
    }

    /// On which side of the line between `ends` the other atom of `carrier` lies, 0 if it is on it.
    private static int side(IAtom[] ends, int which, IBond carrier) {
        Point2d from = ends[0].getPoint2d();
        Vector2d line = new Vector2d(ends[1].getPoint2d());
        line.sub(from);
        Vector2d group = new Vector2d(carrier.getOther(ends[which]).getPoint2d());
        group.sub(from);
        double cross = line.x * group.y - line.y * group.x;
        return Math.abs(cross) < FLAT * line.length() * line.length() ? 0 : (int) Math.signum(cross);
    }

    /// Puts on `container` the geometry of double bonds whose sides differ by isotopes alone, which its drawing states
    /// and CDK takes for alike.
    public static void addIsotopic(IAtomContainer container) {
        Set<IChemObject> known = new HashSet<>();
        container.stereoElements().forEach(element -> known.add(element.getFocus()));
        isotopic(container).stream()
                .filter(element -> !known.contains(element.getFocus()))
                .forEach(container::addStereoElement);
    }

    /// As CDK sees them when each isotope is an element of its own.
    private static List<IStereoElement<?, ?>> isotopic(IAtomContainer container) {
        IAtomContainer copy = Graphs.copyOf(container);
        boolean hasIsotopes = false;
        for (IAtom atom : copy.atoms()) {
            if (atom.getMassNumber() != null && !Graphs.isHydrogen(atom) && !Graphs.isUnknown(atom)
                    && !hasDoubleBond(atom)) {
                atom.setAtomicNumber(STAND_INS.get(atom.getMassNumber() % STAND_INS.size()));
                hasIsotopes = true;
            }
        }
        if (!hasIsotopes || copy.getAtom(0).getPoint2d() == null && copy.getAtom(0).getPoint3d() == null) {
            return List.of();
        }
        StereoElementFactory factory = copy.getAtom(0).getPoint2d() == null
                ? StereoElementFactory.using3DCoordinates(copy)
                : StereoElementFactory.using2DCoordinates(copy);
        List<IStereoElement<?, ?>> found = new ArrayList<>();
        for (IStereoElement<?, ?> element : factory.createAll()) {
            if (element.getConfigClass() == IStereoElement.CT) {
                IBond bond = container.getBond(((IBond) element.getFocus()).getIndex());
                IBond[] carriers = element.getCarriers().stream()
                        .map(carrier -> container.getBond(((IBond) carrier).getIndex()))
                        .toArray(IBond[]::new);
                found.add(new DoubleBondStereochemistry(bond, carriers, element.getConfigOrder()));
            }
        }
        return found;
    }

    private static boolean hasDoubleBond(IAtom atom) {
        for (IBond bond : atom.bonds()) {
            if (bond.getOrder() == IBond.Order.DOUBLE) {
                return true;
            }
        }
        return false;
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
            asDrawn(element, container).ifPresent(shown -> drawn.put(shown.getFocus(), shown));
        }
        isotopic(container).forEach(element -> drawn.putIfAbsent(element.getFocus(), element));
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
