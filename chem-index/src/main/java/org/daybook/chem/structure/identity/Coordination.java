package org.daybook.chem.structure.identity;

import java.util.Optional;
import java.util.Set;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.inchi.InchiRun;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IBond;

/// Tells which atoms a transition metal holds: InChI takes it off, so that `[Co(NH3)5Br]SO4` and `[Co(NH3)5(SO4)]Br`
/// have one key (`docs/decisions/0207-metals-stay-bound-for-stereo.md`).
///
/// Charges, orders of bonds and hydrogens do not count, so that the ways to draw a donor's bond are one. Zinc, cadmium,
/// mercury and the metals of the main groups exchange their ligands too fast to be told apart by them; bonds to carbon
/// alone, as in ferrocene, are not looked at.
final class Coordination {

    private static final Set<Integer> EXCHANGING = Set.of(30, 48, 80);

    private Coordination() {}

    static Optional<String> of(StandardForm form) {
        for (IBond bond : form.container().bonds()) {
            if (isHeld(bond.getBegin(), bond.getEnd()) || isHeld(bond.getEnd(), bond.getBegin())) {
                return form.inchi().withMetals().flatMap(InchiRun::inchi).map(Coordination::skeleton);
            }
        }
        return Optional.empty();
    }

    private static boolean isHeld(IAtom metal, IAtom donor) {
        return !Graphs.isUnknown(metal) && !Graphs.isUnknown(donor) && !Graphs.isHydrogen(donor)
                && OpenShapes.isTransitionMetal(metal.getAtomicNumber())
                && !EXCHANGING.contains(metal.getAtomicNumber())
                && donor.getAtomicNumber() != IAtom.C;
    }

    /// Formula without hydrogens and connections.
    private static String skeleton(String inchi) {
        String[] layers = inchi.split("/", 4);
        String connections = layers.length > 2 && layers[2].startsWith("c") ? layers[2] : "";
        return layers[1].replaceAll("H(?![a-z])\\d*", "") + "/" + connections;
    }
}
