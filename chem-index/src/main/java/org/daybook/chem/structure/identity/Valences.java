package org.daybook.chem.structure.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.inchi.InchiRun;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;

/// Finds atoms with a number of bonds that is more likely a slip than meant.
///
/// For non-metals InChI's table of usual valences decides, and one thing it cannot know: a nitrogen drawn with four
/// bonds and no charge is filled up with a hydrogen to five, by the rules of SMILES and of CTfiles alike, and five is a
/// valence InChI knows from nitro groups.
final class Valences {

    private static final Set<String> NON_METALS =
            Set.of("B", "C", "N", "O", "F", "Si", "P", "S", "Cl", "As", "Se", "Br", "Te", "I");
    private static final int NITROGEN = 7;
    private static final int PENTAVALENT = 5;

    private Valences() {}

    /// The kinds of such atoms, each once, as InChI writes them: `C(5)` is a carbon with five bonds, hydrogens among
    /// them.
    static List<String> unusual(IAtomContainer container, InchiRun inchi) {
        Set<String> found = new LinkedHashSet<>();
        inchi.unusualValences().stream()
                .filter(atom -> NON_METALS.contains(atom.split("[^A-Za-z]", 2)[0]))
                .forEach(found::add);
        for (IAtom atom : container.atoms()) {
            if (isFilledUpNitrogen(atom)) {
                found.add("N(5)");
            }
        }
        return List.copyOf(found);
    }

    private static boolean isFilledUpNitrogen(IAtom atom) {
        if (Graphs.isUnknown(atom)
                || atom.getAtomicNumber() != NITROGEN
                || Graphs.chargeOf(atom) != 0
                || Graphs.hydrogensOf(atom) == 0) {
            return false;
        }
        int valence = Graphs.hydrogensOf(atom);
        for (IBond bond : atom.bonds()) {
            valence += bond.getOrder() == null ? 0 : bond.getOrder().numeric();
        }
        return valence == PENTAVALENT;
    }
}
