package org.daybook.chem.structure.property;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.Structure;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;

/// Molecular formulas in Hill order, all components together, charge at the end.
public final class MolecularFormula {

    private MolecularFormula() {}

    /// The formula of a structure as it was read, linear in its size: deuterium and tritium as D and T behind H, `*`
    /// for an unknown atom, as `C6H3D3` or `H4N+`.
    public static String of(Structure structure) {
        return of(structure.container());
    }

    static String of(IAtomContainer container) {
        Map<String, Integer> counts = new TreeMap<>();
        for (IAtom atom : container.atoms()) {
            counts.merge(symbol(atom), 1, Integer::sum);
            counts.merge("H", Graphs.hydrogensOf(atom), Integer::sum);
        }
        StringBuilder formula = new StringBuilder();
        if (counts.containsKey("C")) {
            append(formula, "C", counts.remove("C"));
            for (String hydrogen : List.of("H", "D", "T")) {
                Integer count = counts.remove(hydrogen);
                append(formula, hydrogen, count == null ? 0 : count);
            }
        }
        Integer unknown = counts.remove("*");
        counts.forEach((symbol, count) -> append(formula, symbol, count));
        append(formula, "*", unknown == null ? 0 : unknown);
        int charge = chargeOf(container);
        if (charge != 0) {
            formula.append(charge > 0 ? '+' : '-').append(Math.abs(charge) == 1 ? "" : Math.abs(charge));
        }
        return formula.toString();
    }

    /// The sum of all charges.
    static int chargeOf(IAtomContainer container) {
        int charge = 0;
        for (IAtom atom : container.atoms()) {
            charge += Graphs.chargeOf(atom);
        }
        return charge;
    }

    private static String symbol(IAtom atom) {
        if (Graphs.isUnknown(atom)) {
            return "*";
        }
        boolean isMarked = Graphs.isHydrogen(atom) && atom.getMassNumber() != null;
        return !isMarked ? atom.getSymbol() : atom.getMassNumber() == 2 ? "D" : atom.getMassNumber() == 3 ? "T" : "H";
    }

    private static void append(StringBuilder formula, String symbol, int count) {
        if (count > 0) {
            formula.append(symbol).append(count == 1 ? "" : count);
        }
    }
}
