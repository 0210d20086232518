package org.daybook.chem.structure.identity;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.ImpliedGeometry;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.canonical.CanonicalName;
import org.daybook.chem.structure.canonical.CanonicalOrder;
import org.daybook.chem.structure.canonical.MirrorImage;
import org.daybook.chem.structure.canonical.StereoGroups;
import org.daybook.chem.structure.identity.StereoSummary.Proposal;
import org.daybook.chem.structure.inchi.InchiRun;
import org.daybook.chem.structure.run.Guard;
import org.jspecify.annotations.Nullable;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IChemObject;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.stereo.Stereocenters;

/// Counts the stereo elements of a structure, drawn and possible.
final class StereoPerception {

    private final IAtomContainer container;
    private final InchiRun inchi;
    private final Set<IChemObject> stated = new HashSet<>();
    private int centres;
    private int doubleBonds;
    private int racemic;
    private int relative;
    private final Set<Integer> groups = new HashSet<>();
    private int @Nullable [] kinds;

    private StereoPerception(StandardForm form) {
        this.container = form.container();
        this.inchi = form.inchi();
    }

    static StereoSummary summarise(Structure structure) {
        return Guard.run(structure.format(), structure.source(), () -> {
            StandardForm form = StandardForm.of(structure);
            return new StereoPerception(form).summarise(isChiral(form));
        });
    }

    /// InChI writes an `/m` layer exactly if the structure differs from its mirror image; where InChI does not name all
    /// elements, the mirror image is looked at.
    private static boolean isChiral(StandardForm form) throws CDKException {
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
        Stereocenters possible = Stereocenters.of(container);
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            addStated(element);
        }
        int openCentres = openCentres(possible);
        int openDoubleBonds = openDoubleBonds(possible);
        return new StereoSummary(centres, openCentres, doubleBonds, openDoubleBonds, racemic, relative,
                proposal(openCentres + openDoubleBonds, chiral));
    }

    private void addStated(IStereoElement<?, ?> element) {
        stated.add(element.getFocus());
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

    private int openCentres(Stereocenters possible) {
        int open = 0;
        for (IAtom atom : container.atoms()) {
            boolean isCentre = possible.elementType(atom.getIndex()) == Stereocenters.Type.Tetracoordinate
                            && possible.isStereocenter(atom.getIndex())
                            && !atom.isAromatic() // CDK takes an aromatic nitrogen in three rings for one
                    || isAllene(atom) && hasTwoSides(atom);
            open += isCentre && !stated.contains(atom) ? 1 : 0;
        }
        return open;
    }

    /// The middle of two double bonds at whose ends there is no third.
    private static boolean isAllene(IAtom atom) {
        if (atom.getBondCount() != 2 || doubleBonds(atom) != 2) {
            return false;
        }
        for (IBond bond : atom.bonds()) {
            if (doubleBonds(bond.getOther(atom)) != 1) {
                return false;
            }
        }
        return true;
    }

    private static int doubleBonds(IAtom atom) {
        int count = 0;
        for (IBond bond : atom.bonds()) {
            count += bond.getOrder() == IBond.Order.DOUBLE ? 1 : 0;
        }
        return count;
    }

    /// Whether each end of an allene has two different neighbours, hydrogens included.
    private boolean hasTwoSides(IAtom middle) {
        kinds = kinds == null ? CanonicalOrder.kinds(container) : kinds;
        for (IBond bond : middle.bonds()) {
            IAtom end = bond.getOther(middle);
            Set<Integer> beside = new HashSet<>();
            for (IBond other : end.bonds()) {
                if (!other.equals(bond)) {
                    beside.add(kinds[other.getOther(end).getIndex()]);
                }
            }
            if (beside.size() + (Graphs.hydrogensOf(end) == 1 ? 1 : 0) != 2) {
                return false;
            }
        }
        return true;
    }

    /// A double bond that is a single one in another tautomer of the same InChI leaves nothing open: the statement must
    /// not depend on which of them was drawn.
    private int openDoubleBonds(Stereocenters possible) {
        Set<Integer> mobile = inchi.mobile();
        int open = 0;
        for (IBond bond : container.bonds()) {
            boolean choice = bond.getOrder() == IBond.Order.DOUBLE && !bond.isAromatic()
                    && isStereogenic(bond, possible) && !ImpliedGeometry.isInSmallRing(bond)
                    && !isMobile(bond.getBegin(), mobile) && !isMobile(bond.getEnd(), mobile);
            open += choice && !stated.contains(bond) ? 1 : 0;
        }
        return open;
    }

    private boolean isMobile(IAtom atom, Set<Integer> mobile) {
        return mobile.contains(inchi.numbers()[atom.getIndex()]);
    }

    private static boolean isStereogenic(IBond bond, Stereocenters possible) {
        int begin = bond.getBegin().getIndex();
        int end = bond.getEnd().getIndex();
        return possible.elementType(begin) == Stereocenters.Type.Tricoordinate
                && possible.elementType(end) == Stereocenters.Type.Tricoordinate
                && possible.isStereocenter(begin) && possible.isStereocenter(end);
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
