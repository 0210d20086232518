package org.daybook.chem.structure.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.inchi.BoundMetals;
import org.openscience.cdk.interfaces.IAtom;
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
    /// P, S, As, Se: they take a second usual valence, so that a reader puts a hydrogen to them.
    private static final Set<Integer> DONORS = Set.of(15, 16, 33, 34);
    private static final Set<Integer> TRIVALENT = Set.of(15, 33);

    private Valences() {}

    /// The kinds of such atoms, each once, as InChI writes them: `C(5)` is a carbon with five bonds, hydrogens among
    /// them.
    static List<String> unusual(StandardForm form) {
        Set<String> found = new LinkedHashSet<>();
        form.inchi().unusualValences().stream()
                .map(atom -> atom.replaceFirst(",[sdt?]", "")) // how many electrons are single is no word of ours
                .filter(atom -> NON_METALS.contains(atom.split("[^A-Za-z]", 2)[0]))
                .forEach(found::add);
        for (IAtom atom : form.container().atoms()) {
            if (isFilledUpNitrogen(atom)) {
                found.add("N(5)");
            }
            if (isFilledUpDonor(atom)) {
                found.add(atom.getSymbol() + "(" + valence(atom) + ")");
            }
        }
        found.addAll(form.radicals());
        return List.copyOf(found);
    }

    private static boolean isFilledUpNitrogen(IAtom atom) {
        if (Graphs.isUnknown(atom)
                || atom.getAtomicNumber() != NITROGEN
                || Graphs.chargeOf(atom) != 0
                || Graphs.hydrogensOf(atom) == 0) {
            return false;
        }
        return valence(atom) == PENTAVALENT;
    }

    /// P, As, S, Se drawn with one bond too many, to a metal, and no charge: a hydrogen fills it up that hardly anybody
    /// means.
    private static boolean isFilledUpDonor(IAtom atom) {
        if (Graphs.isUnknown(atom) || !DONORS.contains(atom.getAtomicNumber()) || Graphs.chargeOf(atom) != 0
                || Graphs.hydrogensOf(atom) != 1) {
            return false;
        }
        boolean isAtMetal = false;
        for (IBond bond : atom.bonds()) {
            if (bond.getOrder() != IBond.Order.SINGLE) {
                return false;
            }
            isAtMetal |= isMetal(bond.getOther(atom));
        }
        int usual = TRIVALENT.contains(atom.getAtomicNumber()) ? 3 : 2;
        return isAtMetal && atom.getBondCount() == usual + 1;
    }

    static boolean isMetal(IAtom atom) {
        return !Graphs.isUnknown(atom) && BoundMetals.isMetal(atom);
    }

    private static int valence(IAtom atom) {
        int valence = Graphs.hydrogensOf(atom);
        for (IBond bond : atom.bonds()) {
            valence += bond.getOrder() == null ? 0 : bond.getOrder().numeric();
        }
        return valence;
    }
}
