package org.daybook.chem.structure.identity;

import java.util.HashSet;
import java.util.Set;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.ImpliedGeometry;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.StereoSummary.Proposal;
import org.daybook.chem.structure.run.Guard;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IChemObject;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.stereo.Stereocenters;

/// Counts the stereo elements of a structure, drawn and possible.
final class StereoPerception {

    private final IAtomContainer container;
    private final Set<IChemObject> stated = new HashSet<>();
    private int centres;
    private int doubleBonds;
    private int racemic;
    private int relative;
    private final Set<Integer> groups = new HashSet<>();

    private StereoPerception(IAtomContainer container) {
        this.container = container;
    }

    static StereoSummary summarise(Structure structure) {
        return Guard.run(structure.format(), structure.source(), () -> {
            IAtomContainer plain = Graphs.withoutPlainHydrogens(structure.container());
            ImpliedGeometry.drop(plain);
            return new StereoPerception(plain).summarise(isChiral(structure));
        });
    }

    /// InChI writes an `/m` layer exactly if the structure differs from its mirror image; where there is no InChI,
    /// assume so.
    private static boolean isChiral(Structure structure) {
        return Identifiers.of(structure).inchi().map(inchi -> inchi.contains("/m")).orElse(true);
    }

    private StereoSummary summarise(boolean chiral) {
        Stereocenters possible = Stereocenters.of(container);
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            addStated(element, possible);
        }
        int openCentres = openCentres(possible);
        int openDoubleBonds = openDoubleBonds(possible);
        return new StereoSummary(centres, openCentres, doubleBonds, openDoubleBonds, racemic, relative,
                proposal(openCentres + openDoubleBonds, chiral));
    }

    /// A configuration written at an atom that cannot have one says nothing and is not counted.
    private void addStated(IStereoElement<?, ?> element, Stereocenters possible) {
        stated.add(element.getFocus());
        if (element.getFocus() instanceof IBond bond && element.getConfigClass() == IStereoElement.CT) {
            doubleBonds += isStereogenic(bond, possible) ? 1 : 0;
            return;
        }
        if (element.getConfigClass() == IStereoElement.TH
                && element.getFocus() instanceof IAtom atom && !possible.isStereocenter(atom.getIndex())) {
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
            boolean tetrahedral = possible.elementType(atom.getIndex()) == Stereocenters.Type.Tetracoordinate;
            open += tetrahedral && possible.isStereocenter(atom.getIndex()) && !stated.contains(atom) ? 1 : 0;
        }
        return open;
    }

    private int openDoubleBonds(Stereocenters possible) {
        int open = 0;
        for (IBond bond : container.bonds()) {
            boolean choice = bond.getOrder() == IBond.Order.DOUBLE && !bond.isAromatic()
                    && isStereogenic(bond, possible) && !ImpliedGeometry.isInSmallRing(bond);
            open += choice && !stated.contains(bond) ? 1 : 0;
        }
        return open;
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
