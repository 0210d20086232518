package org.daybook.chem.structure.property;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.daybook.chem.structure.Graphs;
import org.openscience.cdk.aromaticity.Aromaticity;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.qsar.descriptors.molecular.JPlogPDescriptor;
import org.openscience.cdk.tools.manipulator.AtomContainerManipulator;

/// JPLogP: a sum of increments of atoms in their surroundings (Plante and Werner, J. Cheminf. 2018, 10:61).
///
/// CDK's own entry to the model fills up hydrogens by its own rules and writes unknown atoms to standard
/// output; this one takes the hydrogens of the structure and has no value where an atom is unknown.
final class LogP extends JPlogPDescriptor {

    private static final LogP MODEL = new LogP();

    private final JPlogPCalculator calculator = new JPlogPCalculator();
    private final Map<Integer, Double> increments = calculator.getCoeffs();

    private LogP() {}

    /// The value for `container`, which stays unchanged.
    static OptionalDouble of(IAtomContainer container) {
        IAtomContainer explicit = Graphs.copyOf(container);
        try {
            AtomContainerManipulator.percieveAtomTypesAndConfigureUnsetProperties(explicit);
            AtomContainerManipulator.convertImplicitToExplicitHydrogens(explicit);
            Aromaticity.cdkLegacy().apply(explicit);
        } catch (CDKException e) {
            return OptionalDouble.empty();
        }
        Map<Integer, Integer> types = MODEL.calculator.getMappedHologram(explicit);
        if (types.containsKey(null)) { // an atom that the model has no type for
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (Map.Entry<Integer, Integer> type : new TreeMap<>(types).entrySet()) {
            Double increment = MODEL.increments.get(type.getKey());
            if (increment == null) {
                return OptionalDouble.empty();
            }
            sum += type.getValue() * increment;
        }
        return OptionalDouble.of(sum);
    }
}
