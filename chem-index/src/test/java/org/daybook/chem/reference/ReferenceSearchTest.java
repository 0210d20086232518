package org.daybook.chem.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscience.cdk.exception.InvalidSmilesException;
import org.openscience.cdk.interfaces.IAtom;

class ReferenceSearchTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.daybook.chem.reference.SemanticsTable#arguments")
    void answersAsTheTableOfMeaningsSays(SemanticsTable expected) throws InvalidSmilesException {
        assertThat(expected.asked()
                        .forReference()
                        .matches(ReferenceMolecule.read(expected.molecule()), expected.respectStereo()))
                .as(expected.why())
                .isEqualTo(expected.hit());
    }

    @Test
    void keepsTheOrderOfAtomsWhenHydrogensAreAdded() throws InvalidSmilesException {
        ReferenceMolecule molecule = ReferenceMolecule.read("[H]C1=CC=C(N[2H])C=C1.[H][H]");

        assertThat(molecule.explicit().getAtomCount()).isGreaterThan(molecule.atoms());
        for (IAtom atom : molecule.plain().atoms()) {
            IAtom same = molecule.explicit().getAtom(atom.getIndex());
            assertThat(same.getAtomicNumber()).isEqualTo(atom.getAtomicNumber());
            assertThat(same.isAromatic()).isEqualTo(atom.isAromatic());
            assertThat(same.isInRing()).isEqualTo(atom.isInRing());
        }
    }

    @Test
    void refusesWhatCdkCannotRead() {
        assertThatThrownBy(() -> ReferenceQuery.smarts("[C"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[C");
        assertThatThrownBy(() -> ReferenceQuery.drawn("C("))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("C(");
    }
}
