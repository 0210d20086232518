package org.daybook.chem.structure.canonical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.daybook.chem.structure.EnhancedStereo;
import org.daybook.chem.structure.inchi.InchiRun;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IStereoElement;

/// The AND and OR groups of a structure: sets of centres that are turned together
/// (`docs/decisions/0092-a-racemate-has-no-hand.md`).
///
/// A structure with groups stands for a set of stereoisomers, and any of them may have been drawn. It is named by the
/// one with the smallest InChIKey, and among those the smallest SMILES.
public final class StereoGroups {

    /// Two to the power of it stereoisomers are named; the groups beyond stay as they are drawn.
    private static final int MOST_GROUPS = 6;

    private StereoGroups() {}

    /// The groups of `container`, lowest first; empty if there are none.
    public static List<Integer> of(IAtomContainer container) {
        TreeSet<Integer> groups = new TreeSet<>();
        container.stereoElements().forEach(element -> groups.add(element.getGroupInfo()));
        groups.remove(IStereoElement.GRP_ABS);
        return List.copyOf(groups);
    }

    /// Whether one AND or OR group holds all centres that have a hand.
    public static boolean isOneOfAll(IAtomContainer container) {
        TreeSet<Integer> groups = new TreeSet<>();
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            if (EnhancedStereo.hasHand(element)) {
                groups.add(element.getGroupInfo());
            }
        }
        return groups.size() == 1 && groups.first() != IStereoElement.GRP_ABS;
    }

    /// Dissolves the groups of `container` that say nothing: turned, the structure is the same. What is left of one
    /// group takes in the other centres where these make no difference: turned, the structure is its mirror image.
    public static void dropIdle(IAtomContainer container, InchiRun inchi) throws CDKException {
        List<Integer> groups = of(container);
        if (groups.isEmpty()) {
            return;
        }
        String name = plainName(container, inchi);
        for (int group : groups) {
            IAtomContainer turned = MirrorImage.of(container, element -> element.getGroupInfo() == group);
            if (plainName(turned, InchiRun.on(turned)).equals(name)) {
                container.stereoElements().forEach(element -> {
                    if (element.getGroupInfo() == group) {
                        element.setGroupInfo(IStereoElement.GRP_ABS);
                    }
                });
            }
        }
        List<Integer> left = of(container);
        if (left.size() == 1 && !isOneOfAll(container)) {
            IAtomContainer turned = MirrorImage.of(container, element -> element.getGroupInfo() == left.getFirst());
            IAtomContainer image = MirrorImage.of(container, element -> true);
            if (plainName(turned, InchiRun.on(turned)).equals(plainName(image, InchiRun.on(image)))) {
                container.stereoElements().forEach(element -> {
                    if (EnhancedStereo.hasHand(element)) {
                        element.setGroupInfo(left.getFirst());
                    }
                });
            }
        }
    }

    private static String plainName(IAtomContainer container, InchiRun inchi) throws CDKException {
        IAtomContainer ungrouped = MirrorImage.of(container, element -> false);
        ungrouped.stereoElements().forEach(element -> element.setGroupInfo(IStereoElement.GRP_ABS));
        return CanonicalName.of(ungrouped, inchi).map(CanonicalName::smiles).orElse("");
    }

    /// All stereoisomers that the groups of `container` stand for, by which of them the structure may have been drawn;
    /// `container` alone if it has no groups.
    public static List<IAtomContainer> drawings(IAtomContainer container) {
        List<Integer> groups = of(container);
        int turning = Math.min(groups.size(), MOST_GROUPS);
        List<IAtomContainer> drawings = new ArrayList<>();
        for (int turned = 0; turned < 1 << turning; turned++) {
            int choice = turned;
            drawings.add(MirrorImage.of(container, element -> {
                int place = groups.indexOf(element.getGroupInfo());
                return place >= 0 && place < turning && (choice >> place & 1) == 1;
            }));
        }
        return drawings;
    }

    /// Numbers the groups of `container` anew, in the order of their lowest atoms, each kind from 1.
    static void number(IAtomContainer container) {
        List<IStereoElement<?, ?>> elements = new ArrayList<>();
        container.stereoElements().forEach(elements::add);
        elements.sort(Comparator.comparingInt(CanonicalSmiles::place));
        Map<Integer, Integer> numbered = new HashMap<>();
        Map<Integer, Integer> counts = new HashMap<>();
        for (IStereoElement<?, ?> element : elements) {
            int type = element.getGroupInfo() & IStereoElement.GRP_TYPE_MASK;
            if (type != IStereoElement.GRP_ABS) {
                element.setGroupInfo(numbered.computeIfAbsent(
                        element.getGroupInfo(),
                        group -> type | counts.merge(type, 1, Integer::sum) << IStereoElement.GRP_NUM_SHIFT));
            }
        }
    }
}
