package org.daybook.chem.structure.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.chem.structure.EnhancedStereo;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.canonical.MirrorImage;
import org.daybook.chem.structure.identity.StereoSummary.Proposal;
import org.daybook.chem.structure.run.Guard;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.stereo.Atropisomeric;
import org.openscience.cdk.stereo.ExtendedTetrahedral;
import org.openscience.cdk.stereo.TetrahedralChirality;

/// A structure of which somebody stated the stereochemistry in a word, with groups that say the same: the word decides
/// over groups that say otherwise (`docs/decisions/0092-a-racemate-has-no-hand.md`).
public final class Restated {

    private Restated() {}

    /// `structure` with all its centres in one AND group for [Proposal#RACEMIC], in one OR group for
    /// [Proposal#RELATIVE], and in none for [Proposal#ABSOLUTE]; itself for any other statement, or if it says so
    /// already, as several OR groups say [Proposal#RELATIVE]. Where the only centre, allene or axis is left open, or
    /// the only one beside what is its own mirror image, either hand stands for both.
    public static Structure as(Proposal statement, Structure structure) {
        return switch (statement) {
            case RACEMIC, RELATIVE, ABSOLUTE ->
                StereoSummary.of(structure).proposal() == statement
                        ? structure
                        : structure.derived(Forms.class, given -> new Forms(new ConcurrentHashMap<>()))
                                .made()
                                .computeIfAbsent(group(statement), group -> grouped(structure, group));
            case UNKNOWN, ACHIRAL -> structure;
        };
    }

    /// What was made of a structure, by group.
    private record Forms(Map<Integer, Structure> made) {}

    private static int group(Proposal statement) {
        return switch (statement) {
            case RACEMIC -> IStereoElement.GRP_RAC1;
            case RELATIVE -> IStereoElement.GRP_REL1;
            default -> IStereoElement.GRP_ABS;
        };
    }

    private static Structure grouped(Structure structure, int group) {
        return Guard.run(structure.format(), structure.source(), () -> {
            StandardForm form = StandardForm.of(structure);
            IAtomContainer copy = MirrorImage.of(form.container(), element -> false);
            boolean changed = group != IStereoElement.GRP_ABS && defineOnlyHand(copy, form);
            for (IStereoElement<?, ?> element : copy.stereoElements()) {
                if (EnhancedStereo.hasHand(element) && element.getGroupInfo() != group) {
                    element.setGroupInfo(group);
                    changed = true;
                }
            }
            return changed ? new Structure(copy, structure.source(), structure.format()) : structure;
        });
    }

    private static boolean defineOnlyHand(IAtomContainer container, StandardForm form) throws CDKException {
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            if (EnhancedStereo.hasHand(element) && StereoPerception.isChiral(form)) {
                return false;
            }
        }
        Optional<IStereoElement<?, ?>> only = onlyHand(container, new OpenStereo(form));
        only.ifPresent(container::addStereoElement);
        return only.isPresent();
    }

    /// Either hand of the only centre, allene or axis; empty where there are several, or one that cannot be stated.
    private static Optional<IStereoElement<?, ?>> onlyHand(IAtomContainer container, OpenStereo open) {
        List<IStereoElement<?, ?>> hands = new ArrayList<>();
        if (open.centres().stream().anyMatch(OpenStereo::isLongCumulene)) {
            return Optional.empty();
        }
        for (IAtom centre : open.centres()) {
            hands.add(OpenStereo.isAllene(centre)
                    ? allene(container, container.getAtom(centre.getIndex()))
                    : centre(container.getAtom(centre.getIndex())));
        }
        open.axes().forEach(axis -> hands.add(axis(container.getBond(axis.getIndex()))));
        return hands.size() == 1 && open.shapes().isEmpty() ? Optional.of(hands.getFirst()) : Optional.empty();
    }

    private static IStereoElement<?, ?> centre(IAtom centre) {
        List<IAtom> carriers = new ArrayList<>();
        for (IBond bond : centre.bonds()) {
            carriers.add(bond.getOther(centre));
        }
        if (carriers.size() == 3) { // the hydrogen or lone pair
            carriers.add(centre);
        }
        return new TetrahedralChirality(centre, carriers.toArray(IAtom[]::new), IStereoElement.LEFT);
    }

    private static IStereoElement<?, ?> allene(IAtomContainer container, IAtom middle) {
        List<IAtom> carriers = new ArrayList<>();
        for (IAtom end : ExtendedTetrahedral.findTerminalAtoms(container, middle)) {
            List<IAtom> beside = new ArrayList<>();
            for (IBond bond : end.bonds()) {
                if (bond.getOrder() != IBond.Order.DOUBLE) {
                    beside.add(bond.getOther(end));
                }
            }
            if (beside.size() == 1) { // the hydrogen
                beside.add(end);
            }
            carriers.addAll(beside);
        }
        return new ExtendedTetrahedral(middle, carriers.toArray(IAtom[]::new), IStereoElement.LEFT);
    }

    private static IStereoElement<?, ?> axis(IBond axis) {
        List<IAtom> carriers = new ArrayList<>();
        for (IAtom end : axis.atoms()) {
            for (IBond bond : end.bonds()) {
                if (!bond.equals(axis)) {
                    carriers.add(bond.getOther(end));
                }
            }
        }
        return new Atropisomeric(axis, carriers.toArray(IAtom[]::new), IStereoElement.LEFT);
    }
}
