package org.daybook.chem.structure.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.chem.structure.smiles.SmilesReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which scaffold a structure has; models are split by it, so that it must never come out otherwise (#12).
class ScaffoldTest {

    @ParameterizedTest(name = "{0} is built on {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # a substituent is no part of it, a chain between rings is
            CC(=O)Oc1ccccc1C(=O)O                | c1ccccc1
            c1ccccc1CCc1ccncc1                   | c1cc(ccn1)CCc2ccccc2
            CCCCCC                               | ''
            OC1CCCCC1                            | C1CCCCC1
            # an oxygen by a double bond stays, also on the chain between
            CN1C=CC=CC1=O                        | O=c1cccc[nH]1
            O=C(Nc1ccccc1)c1ccccc1               | O=C(Nc1ccccc1)c2ccccc2
            CC(=O)N1CCCCC1                       | N1CCCCC1
            # neither a hand nor an isotope is any of its business
            C[C@H]1CCCC[C@@H]1O                  | C1CCCCC1
            [13CH3]c1[13cH]cccc1                 | c1ccccc1
            """)
    void theScaffoldOfAStructure(String smiles, String scaffold) {
        assertThat(scaffold(smiles)).isEqualTo(scaffold.isEmpty() ? "" : scaffold(scaffold));
        assertThat(scaffold.isEmpty() || scaffold(smiles).length() > 3).isTrue();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Cc1ccc2c(c1)[nH]cn2                  | C1=CC2=C(C=C1C)NC=N2
            C1=CC=CC=C1C1=CC=CC=C1               | c1ccccc1-c1ccccc1
            Clc1ncnc2ccsc12                      | c1csc2c1ncnc2Cl
            CC1=C(O)C(=O)C=CN1                   | O=C1C=CNC(C)=C1O
            """)
    void howItIsDrawnMakesNoDifference(String one, String other) {
        assertThat(scaffold(one)).isEqualTo(scaffold(other)).isNotEmpty();
    }

    private static String scaffold(String smiles) {
        return Scaffold.of(SmilesReader.read(smiles));
    }
}
