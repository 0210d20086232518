package org.daybook.chem.structure.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.ImpliedGeometry;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.inchi.Inchi;
import org.daybook.chem.structure.inchi.InchiRun;
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

    private static final int CARBON = 6;
    private static final String TOOLKIT = "CDK " + CDK.getVersion() + ", " + Inchi.VERSION;

    private static final Set<SgroupType> POLYMERS = Set.of(
            SgroupType.CtabStructureRepeatUnit, SgroupType.CtabMonomer, SgroupType.CtabMer,
            SgroupType.CtabCopolymer, SgroupType.CtabCrossLink, SgroupType.CtabModified,
            SgroupType.CtabGraft, SgroupType.CtabAnyPolymer, SgroupType.ExtMulticenter);

    private Canon() {}

    static Identifiers identify(Structure structure) {
        return Guard.run(structure.format(), structure.source(), () -> identify(structure, structure.container()));
    }

    private static Identifiers identify(Structure structure, IAtomContainer container) throws CDKException {
        IAtomContainer plain = Graphs.withoutPlainHydrogens(container);
        ImpliedGeometry.drop(plain);
        InchiRun inchi = InchiRun.on(plain);
        dropIdleMarks(plain, inchi);
        String smiles = CanonicalSmiles.write(plain, CanonicalOrder.ranks(plain, inchi.numbers()))
                .orElseThrow(() -> new UnreadableStructureException(
                        structure.format(), "no SMILES can say what this structure says", structure.source()));
        List<String> unusualValences = Valences.unusual(plain, inchi);
        String beyondInchi = beyondInchi(container);
        if (beyondInchi != null) {
            return new Identifiers(
                    smiles, Optional.empty(), Optional.empty(), Optional.of(beyondInchi), unusualValences, TOOLKIT);
        }
        return new Identifiers(smiles, inchi.inchi(), inchi.inchiKey(), inchi.refused(), unusualValences, TOOLKIT);
    }

    /// Takes off the marks at carbon atoms that turn out to be no centres, as between two like halves; InChI, which
    /// knows all stereo of carbon, does not name them. They would make two SMILES of one structure.
    private static void dropIdleMarks(IAtomContainer container, InchiRun inchi) {
        Set<Integer> centres = inchi.centres().orElse(null);
        if (centres == null) {
            return;
        }
        List<IStereoElement> kept = new ArrayList<>();
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            boolean idle = element.getConfigClass() == IStereoElement.TH
                    && element.getFocus() instanceof IAtom atom
                    && Integer.valueOf(CARBON).equals(atom.getAtomicNumber())
                    && !centres.contains(inchi.numbers()[atom.getIndex()]);
            if (!idle) {
                kept.add(element);
            }
        }
        container.setStereoElements(kept);
    }

    /// What makes the structure more than InChI can tell, so that its key would name something else; null if nothing.
    private static @Nullable String beyondInchi(IAtomContainer container) {
        Set<String> open = new TreeSet<>();
        for (IAtom atom : container.atoms()) {
            if (Graphs.isUnknown(atom)) {
                open.add(atom instanceof IPseudoAtom pseudo && pseudo.getLabel() != null ? pseudo.getLabel() : "*");
            }
        }
        if (!open.isEmpty()) {
            return "it has an open place (" + String.join(", ", open) + "), which InChI cannot express";
        }
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            String kind = kindBeyondInchi(element.getConfigClass());
            if (kind != null) {
                return "it has " + kind + " stereochemistry, which InChI cannot express";
            }
        }
        List<Sgroup> groups = container.getProperty(CDKConstants.CTAB_SGROUPS);
        boolean polymer = groups != null && groups.stream().anyMatch(group -> POLYMERS.contains(group.getType()));
        return polymer ? "it has repeating or variable parts, which InChI cannot express" : null;
    }

    private static @Nullable String kindBeyondInchi(int configClass) {
        return switch (configClass) {
            case IStereoElement.SP -> "square planar";
            case IStereoElement.TBPY -> "trigonal bipyramidal";
            case IStereoElement.OC -> "octahedral";
            case IStereoElement.AT -> "axial";
            default -> configClass == IStereoElement.TH || configClass == IStereoElement.CT
                    || configClass == IStereoElement.AL || configClass == IStereoElement.CU
                    ? null : "a rare kind of";
        };
    }
}
