package org.daybook.chem.structure;

import java.util.OptionalDouble;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.tools.manipulator.AtomContainerManipulator;
import org.openscience.cdk.tools.manipulator.MolecularFormulaManipulator;

/// Calculates the properties of a structure.
final class PropertyCalculation {

    private PropertyCalculation() {}

    static Properties of(Structure structure) {
        IAtomContainer container = structure.container();
        String formula = MolecularFormulaManipulator.getString(MolecularFormulaManipulator.getMolecularFormula(container));
        double average = AtomContainerManipulator.getMass(container, AtomContainerManipulator.MolWeight);
        double exact = AtomContainerManipulator.getMass(container, AtomContainerManipulator.MonoIsotopic);
        return new Properties(formula, average, exact, OptionalDouble.empty(), 0, 0, 0, 0, 0,
                structure.heavyAtomCount(), 0, 0);
    }
}
