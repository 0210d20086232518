package org.daybook.chem.structure.property;

import java.util.OptionalDouble;
import org.daybook.chem.structure.Structure;

/// What can be calculated from a structure alone; the same numbers on every run.
///
/// Formula, masses, heavy atoms and rings are of the whole as it was written. All else is of its parent: the largest
/// organic component, neutral ([org.daybook.chem.structure.parent.Parent]), so that a salt, its free base and a
/// zwitterion have the same values. What has no organic component is its own parent.
///
/// @param formula molecular formula in Hill order, deuterium and tritium as D and T behind H, all components together,
///     charge at the end
/// @param averageMass relative molecular mass with natural isotope abundance, in g/mol; an element that has none counts
///     as its longest-lived isotope
/// @param monoisotopicMass mass of the most abundant isotope of each element, in u
/// @param logP octanol-water partition by the JPLogP model (Plante and Werner 2018) in CDK; empty for inorganic and
///     open structures and where the model does not know an atom
/// @param tpsa topological polar surface area after Ertl, N and O only (S and P do not count), in square angstrom
/// @param donors hydrogens on N and O (Lipinski's count)
/// @param acceptors N and O atoms (Lipinski's count)
/// @param rotatableBonds single bonds between non-terminal heavy atoms outside rings; amide C-N does not count, ester
///     C-O does
/// @param fsp3 share of carbon atoms that are sp3, 0 to 1; 0 without carbon
/// @param heavyAtoms all atoms but hydrogen
/// @param rings independent rings (bonds - atoms + components)
/// @param ruleOfFiveViolations 0 to 4, of the parent: mass over 500, logP over 5, more than 5 donors, more than 10
///     acceptors
public record Properties(
        String formula,
        double averageMass,
        double monoisotopicMass,
        OptionalDouble logP,
        double tpsa,
        int donors,
        int acceptors,
        int rotatableBonds,
        double fsp3,
        int heavyAtoms,
        int rings,
        int ruleOfFiveViolations) {

    /// What can be calculated from the graph of a structure and of its parent.
    public static Properties of(Structure structure) {
        return structure.derived(Properties.class, PropertyCalculation::of);
    }
}
