package org.daybook.chem.structure.canonical;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daybook.chem.structure.Graphs;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IChemObject;
import org.openscience.cdk.interfaces.IPseudoAtom;
import org.openscience.cdk.interfaces.IStereoElement;

/// Decides whether two containers are the same structure when it is known which atom became which.
final class SameStructure {

    private final int[] order;
    private final IAtomContainer one;
    private final IAtomContainer other;
    private final Map<Integer, Integer> groups = new HashMap<>();
    private final Map<Integer, Integer> groupsBack = new HashMap<>();

    private SameStructure(int[] order, IAtomContainer one, IAtomContainer other) {
        this.order = order;
        this.one = one;
        this.other = other;
    }

    /// Whether `other` is `one` with atom i moved to `order[i]`: atoms, bonds, hydrogens, charges, isotopes, stereo.
    static boolean under(int[] order, IAtomContainer one, IAtomContainer other) {
        SameStructure pair = new SameStructure(order, one, other);
        return pair.sameAtoms() && pair.sameBonds() && pair.sameStereo();
    }

    private boolean sameAtoms() {
        for (IAtom atom : one.atoms()) {
            IAtom image = imageOf(atom);
            boolean same = Objects.equals(atom.getAtomicNumber(), image.getAtomicNumber())
                    && Graphs.chargeOf(atom) == Graphs.chargeOf(image)
                    && (Graphs.isUnknown(atom) || Graphs.hydrogensOf(atom) == Graphs.hydrogensOf(image))
                    && Objects.equals(atom.getMassNumber(), image.getMassNumber())
                    && one.getConnectedSingleElectronsCount(atom) == other.getConnectedSingleElectronsCount(image)
                    && Objects.equals(labelOf(atom), labelOf(image));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static String labelOf(IAtom atom) {
        String label = atom instanceof IPseudoAtom pseudo ? pseudo.getLabel() : null;
        return label == null ? "*" : label;
    }

    private boolean sameBonds() {
        if (one.getBondCount() != other.getBondCount()) {
            return false;
        }
        for (IBond bond : one.bonds()) {
            IBond image = other.getBond(imageOf(bond.getBegin()), imageOf(bond.getEnd()));
            if (image == null || bond.isAromatic() != image.isAromatic()
                    || !bond.isAromatic() && bond.getOrder() != image.getOrder()) {
                return false;
            }
        }
        return true;
    }

    private boolean sameStereo() {
        Map<List<Integer>, IStereoElement<?, ?>> images = new HashMap<>();
        other.stereoElements().forEach(element -> images.put(focusOf(element, false), element));
        for (IStereoElement<?, ?> element : one.stereoElements()) {
            IStereoElement<?, ?> image = images.remove(focusOf(element, true));
            if (image == null || image.getConfigClass() != element.getConfigClass()
                    || !sameGroup(element.getGroupInfo(), image.getGroupInfo()) || !sameHand(element, image)) {
                return false;
            }
        }
        return images.isEmpty();
    }

    /// Groups may change their numbers but not their kind or their members.
    private boolean sameGroup(int group, int image) {
        return (group & IStereoElement.GRP_TYPE_MASK) == (image & IStereoElement.GRP_TYPE_MASK)
                && groups.computeIfAbsent(group, unseen -> image) == image
                && groupsBack.computeIfAbsent(image, unseen -> group) == group;
    }

    /// Two-valued elements are compared by the parity of the reordering of their carriers; the classes with more
    /// shapes (square planar and up) by their presence alone, their order having been written by CDK itself.
    private boolean sameHand(IStereoElement<?, ?> element, IStereoElement<?, ?> image) {
        return switch (element.getConfigClass()) {
            case IStereoElement.TH, IStereoElement.AL, IStereoElement.AT ->
                sameMembers(element, image) && sameOrder(element.getConfigOrder(), image.getConfigOrder(),
                        oddReordering(carriers(element, true), carriers(image, false)));
            case IStereoElement.CT, IStereoElement.CU ->
                sameOrder(element.getConfigOrder(), image.getConfigOrder(), oddSides(element, image));
            default -> true;
        };
    }

    private boolean sameMembers(IStereoElement<?, ?> element, IStereoElement<?, ?> image) {
        return Set.copyOf(carriers(element, true)).equals(Set.copyOf(carriers(image, false)));
    }

    private static boolean sameOrder(int one, int other, boolean flipped) {
        return (one == other) != flipped;
    }

    private static boolean oddReordering(List<Integer> from, List<Integer> to) {
        List<Integer> work = new ArrayList<>(from);
        boolean odd = false;
        for (int i = 0; i < to.size(); i++) {
            int j = work.subList(i, work.size()).indexOf(to.get(i)) + i;
            if (j != i) {
                Collections.swap(work, i, j);
                odd = !odd;
            }
        }
        return odd;
    }

    /// Whether an odd number of the two carrier bonds of a double bond was exchanged for its neighbour.
    private boolean oddSides(IStereoElement<?, ?> element, IStereoElement<?, ?> image) {
        int shared = 0;
        List<List<Integer>> there = bonds(image, false);
        for (List<Integer> bond : bonds(element, true)) {
            if (there.contains(bond)) {
                shared++;
            }
        }
        return shared == 1;
    }

    private List<List<Integer>> bonds(IStereoElement<?, ?> element, boolean mapped) {
        List<List<Integer>> result = new ArrayList<>();
        element.getCarriers().forEach(carrier -> result.add(numbers(carrier, mapped)));
        return result;
    }

    private List<Integer> carriers(IStereoElement<?, ?> element, boolean mapped) {
        List<Integer> result = new ArrayList<>();
        element.getCarriers().forEach(carrier -> result.addAll(numbers(carrier, mapped)));
        return result;
    }

    private List<Integer> focusOf(IStereoElement<?, ?> element, boolean mapped) {
        return numbers(element.getFocus(), mapped);
    }

    private List<Integer> numbers(IChemObject object, boolean mapped) {
        return switch (object) {
            case IAtom atom -> List.of(number(atom, mapped));
            case IBond bond -> {
                int begin = number(bond.getBegin(), mapped);
                int end = number(bond.getEnd(), mapped);
                yield List.of(Math.min(begin, end), Math.max(begin, end));
            }
            default -> List.of();
        };
    }

    private int number(IAtom atom, boolean mapped) {
        return mapped ? order[atom.getIndex()] : atom.getIndex();
    }

    private IAtom imageOf(IAtom atom) {
        return other.getAtom(order[atom.getIndex()]);
    }
}
