package org.daybook.chem.structure.molfile;

import java.util.ArrayList;
import java.util.List;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.Reason;
import org.openscience.cdk.aromaticity.Kekulization;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.graph.Cycles;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.stereo.StereoElementFactory;

/// Gives the aromatic bonds of a molfile (type 4) alternating orders, which CDK leaves open.
///
/// Hydrogens follow: carbon is filled to four, other atoms have none. A nitrogen that carries hydrogen must
/// have it drawn; where that is needed and missing, no alternation exists and the molfile is refused.
final class AromaticBonds {

    private static final int AROMATIC = 4;
    private static final int CARBON = 6;

    private AromaticBonds() {}

    static void localise(IAtomContainer container, Ctab ctab) {
        Ctab.Bond first = ctab.bonds().stream().filter(bond -> bond.type() == AROMATIC).findFirst().orElse(null);
        if (first == null) {
            return;
        }
        Cycles.markRingAtomsAndBonds(container);
        for (Ctab.Bond bond : ctab.bonds()) {
            IAtom begin = container.getAtom(bond.begin());
            if (bond.type() == AROMATIC && !container.getBond(begin, container.getAtom(bond.end())).isInRing()) {
                throw ctab.fault(Reason.of("structure.an-aromatic-bond-outside-a-ring"), bond.line(), 7);
            }
        }
        for (IAtom atom : container.atoms()) {
            if (atom.getImplicitHydrogenCount() == null) {
                atom.setImplicitHydrogenCount(hydrogens(atom));
            }
        }
        try {
            Kekulization.kekulize(container);
        } catch (CDKException e) {
            throw ctab.fault(Reason.of("structure.the-aromatic-bonds-cannot-be-given"), first.line(), 7);
        }
        perceiveStereo(container);
    }

    private static int hydrogens(IAtom atom) {
        int aromatic = 0;
        int others = 0;
        for (IBond bond : atom.bonds()) {
            if (bond.isAromatic()) {
                aromatic++;
            } else {
                others += bond.getOrder().numeric();
            }
        }
        boolean carbon = Integer.valueOf(CARBON).equals(atom.getAtomicNumber()) && Graphs.chargeOf(atom) == 0;
        return carbon ? Math.max(0, 4 - (aromatic + 1) - others) : 0;
    }

    /// CDK skips stereo where bond orders are open.
    private static void perceiveStereo(IAtomContainer container) {
        List<IStereoElement> elements = new ArrayList<>();
        if (container.getAtom(0).getPoint3d() != null) {
            elements.addAll(StereoElementFactory.using3DCoordinates(container).createAll());
        } else if (container.getAtom(0).getPoint2d() != null) {
            elements.addAll(StereoElementFactory.using2DCoordinates(container).createAll());
        }
        container.setStereoElements(elements);
    }
}
