package org.daybook.chem.structure.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.vecmath.Point2d;
import javax.vecmath.Vector2d;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.StereoAxes;
import org.openscience.cdk.graph.GraphUtil;
import org.openscience.cdk.graph.invariant.Canon;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IChemObject;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.interfaces.ITetrahedralChirality;
import org.openscience.cdk.stereo.DoubleBondStereochemistry;
import org.openscience.cdk.stereo.ExtendedCisTrans;
import org.openscience.cdk.stereo.StereoElementFactory;
import org.openscience.cdk.stereo.TetrahedralChirality;

/// What a drawing states of stereochemistry, beside what its structure states.
public final class DrawnStereo {

    /// Of the length between the ends of a cumulene: a group that is less far beside the line lies on it.
    private static final double FLAT = 0.02;
    /// Si, Ge, Sn: elements that stand for isotopes.
    private static final List<Integer> STAND_INS = List.of(14, 32, 50);
    /// Be, Al, Ti, Zn, Ga, Zr, Cd, In, Sb, Hf, Hg, Tl, Pb, Bi: with four neighbours a tetrahedron, and no square.
    private static final Set<Integer> TETRAHEDRAL = Set.of(4, 13, 22, 30, 31, 40, 48, 49, 51, 72, 80, 81, 82, 83);
    private static final int TETRAHEDRON = 4;
    private static final int CARBON = 6;
    /// As, Sb, Te, Bi with a lone pair, which SMILES knows no hand of.
    private static final Set<Integer> PYRAMIDAL = Set.of(33, 51, 52, 83);
    private static final int PYRAMID = 3;

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

    /// Puts on `container` the hands of centres for which CDK let the last digit of a coordinate decide.
    public static void settle(IAtomContainer container) {
        Map<IChemObject, IStereoElement<?, ?>> settled = new LinkedHashMap<>();
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            if (!HairBreadths.isFlat(element)) {
                settled.put(element.getFocus(), element);
            }
        }
        HairBreadths.ofStems(container).forEach(element -> settled.put(element.getFocus(), element));
        container.setStereoElements(new ArrayList<>(settled.values()));
    }

    /// Puts on `container` what its drawing states and CDK passes over: the geometry of double bonds whose sides differ
    /// by isotopes or hands alone, and the hands of elements such as titanium or lead with four neighbours.
    public static void addPassedOver(IAtomContainer container) {
        Set<IChemObject> known = new HashSet<>();
        container.stereoElements().forEach(element -> known.add(element.getFocus()));
        passedOver(container).stream()
                .filter(element -> !known.contains(element.getFocus()))
                .forEach(container::addStereoElement);
    }

    /// The first atom with three neighbours and a lone pair at which a wedge starts although its hand cannot be kept.
    public static Optional<IAtom> wedgedInVain(IAtomContainer container) {
        for (IAtom atom : container.atoms()) {
            if (PYRAMIDAL.contains(atom.getAtomicNumber()) && neighbours(atom) == PYRAMID
                    && StereoAxes.isWedgedAt(atom)) {
                return Optional.of(atom);
            }
        }
        return Optional.empty();
    }

    private static int neighbours(IAtom atom) {
        return atom.getBondCount() + Graphs.hydrogensOf(atom);
    }

    /// As CDK sees them when each isotope, and each of two hands, is an element of its own, and each of the elements
    /// that it does not look at silicon.
    private static List<IStereoElement<?, ?>> passedOver(IAtomContainer container) {
        IAtomContainer copy = Graphs.copyOf(container);
        Set<Integer> centres = new HashSet<>();
        boolean isChanged = false;
        for (IAtom atom : copy.atoms()) {
            if (TETRAHEDRAL.contains(atom.getAtomicNumber()) && neighbours(atom) == TETRAHEDRON
                    && StereoAxes.isWedgedAt(atom)) {
                centres.add(atom.getIndex());
            } else if (atom.getMassNumber() != null && !Graphs.isHydrogen(atom) && !Graphs.isUnknown(atom)
                    && !hasDoubleBond(atom)) {
                atom.setAtomicNumber(STAND_INS.get(atom.getMassNumber() % STAND_INS.size()));
                isChanged = true;
            }
        }
        for (Map.Entry<Integer, Integer> hand : hands(container).entrySet()) {
            copy.getAtom(hand.getKey()).setAtomicNumber(STAND_INS.get(hand.getValue()));
            isChanged = true;
        }
        for (int centre : centres) {
            copy.getAtom(centre).setAtomicNumber(STAND_INS.getFirst());
            copy.getAtom(centre).setFormalCharge(0);
            isChanged = true;
        }
        if (!isChanged || copy.getAtom(0).getPoint2d() == null && copy.getAtom(0).getPoint3d() == null) {
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
            } else if (element.getConfigClass() == IStereoElement.TH
                    && centres.contains(((IAtom) element.getFocus()).getIndex())) {
                IAtom centre = container.getAtom(((IAtom) element.getFocus()).getIndex());
                IAtom[] carriers = element.getCarriers().stream()
                        .map(carrier -> container.getAtom(((IAtom) carrier).getIndex()))
                        .toArray(IAtom[]::new);
                found.add(new TetrahedralChirality(centre, carriers, element.getConfigOrder()));
            }
        }
        return found;
    }

    /// By index, which of its two hands each carbon has, 1 or 2, of several that are alike but for it; empty where no
    /// double bond could tell them apart.
    private static Map<Integer, Integer> hands(IAtomContainer container) {
        Map<Integer, Integer> hands = new HashMap<>();
        boolean hasDoubleBond = false;
        for (IBond bond : container.bonds()) {
            hasDoubleBond |= bond.getOrder() == IBond.Order.DOUBLE && !bond.isAromatic();
        }
        if (!hasDoubleBond) {
            return hands;
        }
        long[] kinds = Canon.symmetry(container, GraphUtil.toAdjList(container));
        Map<Long, Integer> alike = new HashMap<>();
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            if (element instanceof ITetrahedralChirality centre && centre.getFocus().getAtomicNumber() == CARBON) {
                alike.merge(kinds[centre.getFocus().getIndex()], 1, Integer::sum);
            }
        }
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            if (element instanceof ITetrahedralChirality centre
                    && alike.getOrDefault(kinds[centre.getFocus().getIndex()], 0) > 1) {
                List<IAtom> carriers = centre.getCarriers();
                List<IAtom> sorted = carriers.stream()
                        .sorted(Comparator.comparingLong(atom -> atom.equals(centre.getFocus()) ? -1
                                : kinds[atom.getIndex()]))
                        .toList();
                boolean isLeft = centre.getConfigOrder() == IStereoElement.LEFT;
                hands.put(centre.getFocus().getIndex(), isLeft == isOdd(carriers, sorted) ? 1 : 2);
            }
        }
        return hands;
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
        HairBreadths.ofStems(container).forEach(element -> drawn.put(element.getFocus(), element));
        passedOver(container).forEach(element -> drawn.putIfAbsent(element.getFocus(), element));
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
