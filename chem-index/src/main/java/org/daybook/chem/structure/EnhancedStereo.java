package org.daybook.chem.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.stereo.Stereocenters;

/// The groups of enhanced stereochemistry (ABS, AND, OR) of elements that CDK passes over: it reads and writes those of
/// tetrahedral centres alone, and takes the racemate of an allene, of a biaryl or of a metal complex for one hand.
///
/// Texts name a group by its atoms; of an axis either end stands for it.
/// (`docs/decisions/0193-an-axis-can-be-racemic.md`)
public final class EnhancedStereo {

    /// Those that have two hands and only these, and shapes that have mirror images.
    private static final Set<Integer> HANDED = Set.of(
            IStereoElement.TH, IStereoElement.AL, IStereoElement.AT, IStereoElement.TBPY, IStereoElement.OC);

    private EnhancedStereo() {}

    /// Whether an element is one of two hands, as double bonds and planar centres are not.
    public static boolean hasHand(IStereoElement<?, ?> element) {
        return HANDED.contains(element.getConfigClass());
    }

    /// Whether CDK passes over the group of an element.
    public static boolean isPassedOver(IStereoElement<?, ?> element) {
        return hasHand(element) && element.getConfigClass() != IStereoElement.TH;
    }

    /// Whether `container` has an AND or OR group that CDK would not write, or not wholly.
    public static boolean hasGroupPassedOver(IAtomContainer container) {
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            if (isPassedOver(element) && element.getGroupInfo() != IStereoElement.GRP_ABS) {
                return true;
            }
        }
        return false;
    }

    /// The atom that names an element in texts: its centre, or the end of an axis that comes first.
    public static IAtom atomOf(IStereoElement<?, ?> element) {
        return element.getFocus() instanceof IBond axis ? firstEnd(axis) : (IAtom) element.getFocus();
    }

    private static IAtom firstEnd(IBond axis) {
        return axis.getBegin().getIndex() < axis.getEnd().getIndex() ? axis.getBegin() : axis.getEnd();
    }

    /// The first of `atoms` that could be a centre, the middle of an allene or the end of an axis, and that no element
    /// of `container` speaks of; its rings must have been marked. Such an atom in a group would be lost.
    public static Optional<Integer> openMember(IAtomContainer container, List<Integer> atoms) {
        List<Integer> unstated = unstated(container, atoms);
        if (unstated.isEmpty()) {
            return Optional.empty();
        }
        Stereocenters possible = Stereocenters.of(container);
        return unstated.stream()
                .filter(index -> mayHaveHand(container.getAtom(index), possible))
                .findFirst();
    }

    /// The first of `atoms` that has no hand: nothing but a double bond speaks of it, or nothing at all.
    public static Optional<Integer> memberWithoutHand(IAtomContainer container, List<Integer> atoms) {
        return unstated(container, atoms).stream().findFirst();
    }

    private static List<Integer> unstated(IAtomContainer container, List<Integer> atoms) {
        Set<IAtom> stated = new HashSet<>();
        container.stereoElements().forEach(element -> {
            if (element.getFocus() instanceof IAtom centre) {
                stated.add(centre);
            } else if (hasHand(element)) {
                ((IBond) element.getFocus()).atoms().forEach(stated::add);
            }
        });
        return atoms.stream().filter(index -> !stated.contains(container.getAtom(index))).toList();
    }

    private static boolean mayHaveHand(IAtom atom, Stereocenters possible) {
        boolean isCentre = possible.elementType(atom.getIndex()) == Stereocenters.Type.Tetracoordinate
                && possible.isStereocenter(atom.getIndex());
        int doubleBonds = 0;
        boolean isBesideAxis = false;
        for (IBond bond : atom.bonds()) {
            doubleBonds += bond.getOrder() == IBond.Order.DOUBLE ? 1 : 0;
            isBesideAxis |= StereoAxes.isHindered(bond);
        }
        return isCentre || doubleBonds == 2 && atom.getBondCount() == 2 || isBesideAxis;
    }

    /// Puts the elements that CDK passes over into the groups of their atoms.
    ///
    /// @param groups group information, as [IStereoElement#getGroupInfo] has it, by the index of an atom
    public static void assign(IAtomContainer container, Map<Integer, Integer> groups) {
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            if (isPassedOver(element)) {
                Integer group = groups.get(atomOf(element).getIndex());
                if (group == null && element.getFocus() instanceof IBond axis) {
                    group = groups.get(axis.getOther(atomOf(element)).getIndex());
                }
                if (group != null) {
                    element.setGroupInfo(group);
                }
            }
        }
    }
}
