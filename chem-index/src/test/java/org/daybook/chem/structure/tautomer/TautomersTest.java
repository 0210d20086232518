package org.daybook.chem.structure.tautomer;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which structures with two InChIKeys are told to be tautomers (#16).
class TautomersTest {

    @ParameterizedTest(name = "{0} and {1}: {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            CC(=O)C             | CC(O)=C               | true  | keto and enol
            CC(=O)CC(C)=O       | CC(O)=CC(C)=O         | true  | acetylacetone
            CC(=O)CC(=O)OCC     | CC(O)=CC(=O)OCC       | true  | acetoacetate
            O=C1C=CCC=C1        | Oc1ccccc1             | true  | cyclohexadienone and phenol
            CC(C)=NC            | CC(NC)=C              | true  | imine and enamine
            CC(C)N=O            | CC(C)=NO              | true  | nitroso and oxime
            O=C1CC(=O)c2ccccc12 | O=C1C=C(O)c2ccccc12   | true  | indanedione
            CC(=O)C=C(C)C       | CC(O)=CC(C)=C         | true  | over a further double bond
            Cc1[nH]nc(O)c1      | CC1=NNC(=O)C1         | true  | pyrazolone
            CC(=O)C             | CCC=O                 | false | another place of the oxygen
            CCC=C               | CC=CC                 | false | a double bond moved, no oxygen takes part
            CC(=O)C             | C=CCO                 | false | no path from the one to the other
            C1CC1O              | CC(C)=O               | false | a ring is no double bond
            C[C@H](N)C(C)=O     | C[C@@H](N)C(C)=O      | true  | configurations aside
            """)
    void areTold(String one, String other, boolean expected, String why) {
        Structure first = StructureReader.read(one);
        Structure second = StructureReader.read(other);

        assertThat(Tautomers.areTautomers(first, second)).as(why).isEqualTo(expected);
        assertThat(Tautomers.areTautomers(second, first)).as("the other way round: " + why).isEqualTo(expected);
        if (expected) {
            assertThat(Tautomers.skeleton(first)).isPresent().isEqualTo(Tautomers.skeleton(second));
        }
    }
}
