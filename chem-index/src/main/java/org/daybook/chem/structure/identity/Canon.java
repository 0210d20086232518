package org.daybook.chem.structure.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.canonical.CanonicalName;
import org.daybook.chem.structure.canonical.StereoGroups;
import org.daybook.chem.structure.inchi.Inchi;
import org.daybook.chem.structure.inchi.InchiRun;
import org.daybook.chem.structure.inchi.read.ChosenTautomer;
import org.daybook.chem.structure.run.Guard;
import org.jspecify.annotations.Nullable;
import org.openscience.cdk.CDK;
import org.openscience.cdk.CDKConstants;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IPseudoAtom;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.sgroup.Sgroup;
import org.openscience.cdk.sgroup.SgroupType;

/// Finds the identifiers of a structure: one InChI run for the key and for the order of the SMILES.
final class Canon {

    private static final String TOOLKIT = "CDK " + CDK.getVersion() + ", " + Inchi.VERSION;

    private static final Set<SgroupType> POLYMERS = Set.of(
            SgroupType.CtabStructureRepeatUnit, SgroupType.CtabMonomer, SgroupType.CtabMer,
            SgroupType.CtabCopolymer, SgroupType.CtabCrossLink, SgroupType.CtabModified,
            SgroupType.CtabGraft, SgroupType.CtabAnyPolymer, SgroupType.ExtMulticenter,
            SgroupType.CtabMixture, SgroupType.CtabFormulation, SgroupType.CtabComponent);

    private Canon() {}

    static Identifiers identify(Structure structure) {
        return Guard.run(structure.format(), structure.source(), () -> name(structure));
    }

    private static Identifiers name(Structure structure) throws CDKException {
        StandardForm form = StandardForm.of(structure);
        CanonicalName name = smallest(form)
                .orElseThrow(() -> new UnreadableStructureException(
                        structure.format(),
                        Reason.of(CanonicalName.isPossible(form.container())
                                ? "structure.no-smiles-can-say-what-this"
                                : "structure.metal-centres-with-so-many-like"),
                        structure.source()));
        InchiRun inchi = name.inchi();
        List<String> unusualValences = Valences.unusual(form);
        boolean hasSeveralGroups = !StereoGroups.of(form.container()).isEmpty()
                && (!StereoGroups.isOneOfAll(form.container()) || leavesOpen(StereoSummary.of(structure)));
        Optional<String> beyondInchi = Optional.ofNullable(beyondInchi(form));
        boolean isNamed = beyondInchi.isEmpty();
        Optional<String> connectivity = isNamed ? firstBlock(inchi)
                : isStereoAlone(form) ? firstBlock(form.inchi()) : Optional.empty();
        return new Identifiers(
                name.smiles(),
                inchi.inchi().filter(text -> isNamed),
                inchi.inchiKey().filter(text -> isNamed),
                connectivity,
                beyondInchi.or(inchi::refused),
                isNamed ? Coordination.of(form) : Optional.empty(),
                hasSeveralGroups,
                unusualValences,
                ChosenTautomer.isIn(structure),
                TOOLKIT);
    }

    private static Optional<String> firstBlock(InchiRun inchi) {
        return inchi.inchiKey().map(key -> key.substring(0, key.indexOf('-')));
    }

    private static boolean leavesOpen(StereoSummary summary) {
        return summary.undefinedCentres() + summary.undefinedDoubleBonds() > 0;
    }

    private static Optional<CanonicalName> smallest(StandardForm form) throws CDKException {
        if (StereoGroups.of(form.container()).isEmpty()) {
            return CanonicalName.of(form.container(), form.inchi());
        }
        List<CanonicalName> names = new ArrayList<>();
        for (IAtomContainer drawing : StereoGroups.drawings(form.container())) {
            CanonicalName.of(drawing, InchiRun.on(drawing)).ifPresent(names::add);
        }
        return names.stream().min(CanonicalName.SMALLEST);
    }

    /// What makes the structure more than InChI can tell, so that its key would name something else; null if nothing.
    private static @Nullable String beyondInchi(StandardForm form) {
        IAtomContainer container = form.container();
        String open = openPlaces(container);
        if (open != null) {
            return open;
        }
        if (hasVariableParts(container)) {
            return "it has repeating or variable parts, which InChI cannot express";
        }
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            String kind = kindBeyondInchi(element.getConfigClass());
            if (kind != null) {
                return "it has " + kind + " stereochemistry, which InChI cannot express";
            }
        }
        return !form.isNamedByInchi() && form.inchi().inchi().isPresent()
                ? "it has stereochemistry at a metal or beside one, or at a nitrogen in a cage,"
                        + " which InChI cannot express"
                : null;
    }

    /// Whether atoms and bonds are within what InChI can tell.
    private static boolean isStereoAlone(StandardForm form) {
        return openPlaces(form.container()) == null && !hasVariableParts(form.container());
    }

    private static @Nullable String openPlaces(IAtomContainer container) {
        Set<String> open = new TreeSet<>();
        for (IAtom atom : container.atoms()) {
            if (Graphs.isUnknown(atom)) {
                open.add(atom instanceof IPseudoAtom pseudo && pseudo.getLabel() != null ? pseudo.getLabel() : "*");
            }
        }
        return open.isEmpty() ? null
                : "it has an open place (" + String.join(", ", open) + "), which InChI cannot express";
    }

    private static boolean hasVariableParts(IAtomContainer container) {
        List<Sgroup> groups = container.getProperty(CDKConstants.CTAB_SGROUPS);
        return groups != null && groups.stream().anyMatch(group -> POLYMERS.contains(group.getType()));
    }

    private static @Nullable String kindBeyondInchi(int configClass) {
        return switch (configClass) {
            case IStereoElement.SP -> "square planar";
            case IStereoElement.TBPY -> "trigonal bipyramidal";
            case IStereoElement.OC -> "octahedral";
            case IStereoElement.AT -> "axial";
            case IStereoElement.CU -> "cumulenic";
            default -> configClass == IStereoElement.TH || configClass == IStereoElement.CT
                    || configClass == IStereoElement.AL ? null : "a rare kind of";
        };
    }
}
