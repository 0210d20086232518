package org.daybook.registry.compound;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.daybook.chem.structure.property.Properties;
import org.jspecify.annotations.Nullable;

/// The properties calculated from a compound's structure when it was registered: formula, masses, heavy atoms and rings
/// of the whole, all else of its parent ([Properties]).
///
/// @param formula molecular formula in Hill order
/// @param averageMass in g/mol
/// @param monoisotopicMass in u
/// @param logP JPLogP, or null where the model has no value
/// @param tpsa after Ertl, N and O only, in square angstrom
/// @param donors hydrogen-bond donors after Lipinski
/// @param acceptors hydrogen-bond acceptors after Lipinski
/// @param rotatableBonds single bonds between heavy atoms outside rings that turn freely
/// @param fsp3 share of carbon atoms that are sp3, 0 to 1
/// @param heavyAtoms all atoms but hydrogen
/// @param rings independent rings
/// @param ruleOfFive violations of the rule of five, 0 to 4
@Embeddable
public record CalculatedProperties(
        String formula,
        Double averageMass,
        Double monoisotopicMass,
        @Column(name = "log_p") @Nullable Double logP,
        Double tpsa,
        Integer donors,
        Integer acceptors,
        Integer rotatableBonds,
        Double fsp3,
        Integer heavyAtoms,
        Integer rings,
        Integer ruleOfFive) {

    /// As the table holds them: null for a logP that the model does not have.
    public static CalculatedProperties of(Properties from) {
        return new CalculatedProperties(
                from.formula(),
                from.averageMass(),
                from.monoisotopicMass(),
                from.logP().isPresent() ? from.logP().getAsDouble() : null,
                from.tpsa(),
                from.donors(),
                from.acceptors(),
                from.rotatableBonds(),
                from.fsp3(),
                from.heavyAtoms(),
                from.rings(),
                from.ruleOfFiveViolations());
    }
}
