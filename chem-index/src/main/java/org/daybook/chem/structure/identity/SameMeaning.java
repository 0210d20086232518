package org.daybook.chem.structure.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.chem.structure.Graphs;
import org.openscience.cdk.CDKConstants;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IPseudoAtom;
import org.openscience.cdk.sgroup.Sgroup;
import org.openscience.cdk.sgroup.SgroupKey;
import org.openscience.cdk.sgroup.SgroupType;

/// Brings into one form what programs write in several, or leave out
/// (`docs/decisions/0214-a-hair-decides-nothing.md`).
///
/// | what | also | one form |
/// |---|---|---|
/// | open place without a number | `R` | `*` |
/// | how a repeating unit is joined, either way | `eu` | nothing |
/// | word behind the bracket of a repeating unit | nothing | `n` |
/// | a radical at C, N, O, S, where InChI asks for its electron | `[O-][O]` | `[O-][O] |^1:1|` |
final class SameMeaning {

    private static final String NO_NUMBER = "R";
    /// Bonds of C, N, O, S.
    private static final Map<Integer, Integer> BONDS = Map.of(6, 4, 7, 3, 8, 2, 16, 2);

    private SameMeaning() {}

    static void unify(IAtomContainer container) {
        for (IAtom atom : container.atoms()) {
            if (atom instanceof IPseudoAtom open && NO_NUMBER.equals(open.getLabel())) {
                open.setLabel("*");
            }
        }
        List<Sgroup> groups = container.getProperty(CDKConstants.CTAB_SGROUPS);
        if (groups != null) {
            groups.forEach(SameMeaning::unify);
        }
    }

    private static void unify(Sgroup group) {
        String joined = group.getValue(SgroupKey.CtabConnectivity);
        if (joined != null && joined.equalsIgnoreCase("eu")) {
            group.putValue(SgroupKey.CtabConnectivity, null);
        }
        String word = group.getSubscript();
        if (group.getType() == SgroupType.CtabStructureRepeatUnit && (word == null || word.isEmpty())) {
            group.setSubscript("n");
        }
    }

    /// A copy in which each radical has its electron, or `container` itself if nothing is missing.
    static IAtomContainer withElectrons(IAtomContainer container) {
        if (lackingElectrons(container).isEmpty()) {
            return container;
        }
        IAtomContainer copy = Graphs.copyOf(container);
        for (IAtom atom : copy.atoms()) {
            if (lacksElectron(copy, atom)) {
                copy.addSingleElectron(atom.getIndex());
            }
        }
        return copy;
    }

    /// The kinds of radicals without their electron, each once, as `O(1)`.
    static List<String> lackingElectrons(IAtomContainer container) {
        Set<String> kinds = new LinkedHashSet<>();
        for (IAtom atom : container.atoms()) {
            if (lacksElectron(container, atom)) {
                kinds.add(atom.getSymbol() + "(" + (BONDS.get(atom.getAtomicNumber()) - 1) + ")");
            }
        }
        return List.copyOf(kinds);
    }

    /// Whether an uncharged atom beside non-metals has one bond too few and nobody says that it is a radical.
    private static boolean lacksElectron(IAtomContainer container, IAtom atom) {
        Integer usual = Graphs.isUnknown(atom) ? null : BONDS.get(atom.getAtomicNumber());
        if (usual == null || Graphs.chargeOf(atom) != 0
                || atom.getBondCount() + Graphs.hydrogensOf(atom) == 0
                || container.getConnectedSingleElectronsCount(atom) > 0) {
            return false;
        }
        int bonds = Graphs.hydrogensOf(atom);
        for (IBond bond : atom.bonds()) {
            if (bond.getOrder() == null || Valences.isMetal(bond.getOther(atom))) {
                return false;
            }
            bonds += bond.getOrder().numeric();
        }
        return bonds == usual - 1;
    }
}
