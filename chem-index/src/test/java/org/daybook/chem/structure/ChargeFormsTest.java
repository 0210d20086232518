package org.daybook.chem.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeFormsTest {

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"N#N=O, O=N#N, N#[N+][O-]", "CN=N#N, N#N=NC, CN=[N+]=[N-]", "CC#N=O, O=N#CC, CC#[N+][O-]"})
    void doNotDependOnTheOrderOfAtoms(String one, String other, String form) {
        assertThat(Identifiers.of(StructureReader.read(one)).canonicalSmiles()).isEqualTo(form);
        assertThat(Identifiers.of(StructureReader.read(other)).canonicalSmiles()).isEqualTo(form);
    }
}
