package org.daybook.chem.structure.identity;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.canonical.CanonicalName;
import org.daybook.chem.structure.canonical.MirrorImage;
import org.daybook.chem.structure.canonical.StereoGroups;
import org.daybook.chem.structure.identity.StereoSummary.Proposal;
import org.daybook.chem.structure.inchi.InchiRun;
import org.daybook.chem.structure.run.Guard;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IStereoElement;

/// Counts the stereo elements of a structure, drawn and possible.
final class StereoPerception {

    private final IAtomContainer container;
    private final OpenStereo open;
    private int centres;
    private int doubleBonds;
    private int racemic;
    private int relative;
    private final Set<Integer> groups = new HashSet<>();

    private StereoPerception(StandardForm form) {
        this.container = form.container();
        this.open = new OpenStereo(form);
    }

    static StereoSummary summarise(Structure structure) {
        return Guard.run(structure.format(), structure.source(), () -> {
            StandardForm form = StandardForm.of(structure);
            return new StereoPerception(form).summarise(isChiral(form));
        });
    }

    /// InChI writes an `/m` layer exactly if the structure differs from its mirror image; where InChI does not name all
    /// elements, the mirror image is looked at.
    static boolean isChiral(StandardForm form) throws CDKException {
        if (!StereoGroups.of(form.container()).isEmpty()) { // one that said nothing would not be there
            return true;
        }
        if (form.isNamedByInchi()) {
            return form.inchi().inchi().filter(inchi -> inchi.contains("/m")).isPresent();
        }
        IAtomContainer image = MirrorImage.of(form.container(), element -> true);
        return !smiles(form.container(), form.inchi()).equals(smiles(image, InchiRun.on(image)));
    }

    private static Optional<String> smiles(IAtomContainer container, InchiRun inchi) throws CDKException {
        return CanonicalName.of(container, inchi).map(CanonicalName::smiles);
    }

    private StereoSummary summarise(boolean chiral) {
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            addStated(element);
        }
        int openCentres = open.centres().size() + open.axes().size() + open.shapes().size();
        int openDoubleBonds = open.doubleBonds().size();
        return new StereoSummary(centres, openCentres, doubleBonds, openDoubleBonds, racemic, relative,
                proposal(openCentres + openDoubleBonds, chiral));
    }

    private void addStated(IStereoElement<?, ?> element) {
        if (element.getConfigClass() == IStereoElement.CT || element.getConfigClass() == IStereoElement.CU) {
            doubleBonds++;
            return;
        }
        centres++;
        int type = element.getGroupInfo() & IStereoElement.GRP_TYPE_MASK;
        racemic += type == IStereoElement.GRP_RAC ? 1 : 0;
        relative += type == IStereoElement.GRP_REL ? 1 : 0;
        groups.add(element.getGroupInfo());
    }

    private Proposal proposal(int open, boolean chiral) {
        if (open > 0) {
            return Proposal.UNKNOWN;
        }
        if (centres == 0 || !chiral) {
            return Proposal.ACHIRAL;
        }
        if (relative > 0) {
            return Proposal.RELATIVE;
        }
        if (racemic > 0) { // several groups, or some centres outside, are a mixture of diastereomers
            return racemic == centres && groups.size() == 1 ? Proposal.RACEMIC : Proposal.UNKNOWN;
        }
        return Proposal.ABSOLUTE;
    }
}
