package org.daybook.chem.structure.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Hydrogens and electrons that nobody wrote are told (#16).
class ImpliedAtomsTest {

    /// A donor at a metal by a plain bond is filled up with a hydrogen by the rules of SMILES.
    @ParameterizedTest
    @CsvSource({
        "CP(C)(C)[Pd](Cl)P(C)(C)C, P(5)", "CS(C)[Au]Cl, S(4)", "C[P+](C)(C)[Pd-]Cl, ''", "CP(C)(C)->[Pd]Cl, ''",
        "CP[Pd]Cl, ''", "CP(C)(C)(C)C, ''",
        "C[O], O(1)", "C[CH]C, C(3)", "[O-][O], O(1)", "[O-][O] |^1:1|, ''", "C[N]#[C], ''",
        "CC(C)(C)C |^1:1|, C(4)",
    })
    void areTold(String smiles, String unusual) {
        assertThat(String.join(" ", Identifiers.of(StructureReader.read(smiles)).unusualValences()))
                .isEqualTo(unusual);
    }
}
