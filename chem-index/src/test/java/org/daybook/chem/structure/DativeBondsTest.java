package org.daybook.chem.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.property.Properties;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A dative bond is a single bond between a positive donor and a negative acceptor (#16).
class DativeBondsTest {

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            N->B(F)(F)F            | [NH3+][B-](F)(F)F                  | ammonia and boron trifluoride
            F[B](F)(F)<-N          | [NH3+][B-](F)(F)F                  | written from the other side
            N->B                   | [NH3+][BH3-]                       | the arrow takes no hydrogen from either end
            CC(C)=O->B(F)(F)F      | CC(C)=[O+][B-](F)(F)F              | a ketone gives an electron pair
            C[O](C)->B(F)(F)F      | C[O+](C)[B-](F)(F)F                | an ether
            N->[Pt](<-N)(Cl)Cl     | [NH3+][Pt-2]([NH3+])(Cl)Cl         | two arrows at one metal
            [Cl-]->[Pt+2]<-[Cl-]   | Cl[Pt]Cl                           | an anion and a cation share a bond
            c1ccn(->[Fe])cc1       | c1cc[n+]([Fe-])cc1                 | an arrow out of an aromatic ring, in a branch
            O->[Zn+2]              | [OH2+][Zn+]                        | charges add up
            [C-]#[O+]              | [C-]#[O+]                          | no arrow, nothing changes
            [O+]#[C-]->[Fe]        | [O+]#C[Fe-]                        | a carbonyl
            NCCN->[Cu+2]           | NCC[NH2+][Cu+]                     | one end of a chelate
            C1CN->[Cu+2]<-N1       | C1C[NH2+][Cu][NH2+]1               | a chelate
            N1CCN->[Cu+2]<-1       | C1C[NH2+][Cu][NH2+]1               | an arrow that closes a ring
            N->1CCN->[Cu+2]1       | C1C[NH2+][Cu][NH2+]1               | an arrow that opens a ring
            [Cu+2]<-%12NCCN->%12   | C1C[NH2+][Cu][NH2+]1               | refused: both ends of a ring bond
            [NH2:1]->[Fe]          | [NH2+:1][Fe-]                      | atom classes stay
            N->[Pt@SP1](<-N)(Cl)Cl | [NH3+][Pt@SP1-2]([NH3+])(Cl)Cl     | the shape of a metal stays
            """)
    void areBondsBetweenCharges(String arrows, String charges, String why) {
        if (why.startsWith("refused")) {
            assertThatThrownBy(() -> StructureReader.read(arrows, Format.SMILES))
                    .hasMessageContaining("at one of its two ends");
            return;
        }
        Structure structure = StructureReader.read(arrows, Format.SMILES);

        assertThat(Identifiers.of(structure)).as(why).isEqualTo(Identifiers.of(StructureReader.read(charges)));
        assertThat(structure.source()).as("what was typed is kept").isEqualTo(arrows);
    }

    @Test
    void aDonorWithoutAnElectronPairIsToldByItsValence() {
        Structure structure = StructureReader.read("C1P->[Zr+3]<-1", Format.SMILES);

        assertThat(Properties.of(structure).formula()).isEqualTo("CH5PZr+3");
        assertThat(Identifiers.of(structure).unusualValences()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"N->, 2", "->N, 1", "N->>B, 4", "N<B, 2", "N-->B, 3", "C>>C, 2"})
    void halfArrowsArePointedAt(String smiles, int column) {
        assertThatThrownBy(() -> StructureReader.read(smiles, Format.SMILES))
                .isInstanceOfSatisfying(
                        UnreadableStructureException.class,
                        fault -> assertThat(fault.column()).isEqualTo(column));
    }

    @Test
    void bondsOfTypeNineOfAMolfileLeadFromTheDonor() {
        String v3000 = """

                  own

                  0  0  0     0  0            999 V3000
                M  V30 BEGIN CTAB
                M  V30 COUNTS 5 4 0 0 0
                M  V30 BEGIN ATOM
                M  V30 1 Pt 0 0 0 0
                M  V30 2 Cl 1 0 0 0
                M  V30 3 Cl 0 1 0 0
                M  V30 4 N -1 0 0 0
                M  V30 5 N 0 -1 0 0
                M  V30 END ATOM
                M  V30 BEGIN BOND
                M  V30 1 1 1 2
                M  V30 2 1 1 3
                M  V30 3 9 4 1
                M  V30 4 9 5 1
                M  V30 END BOND
                M  V30 END CTAB
                M  END
                """;

        Structure cisplatin = StructureReader.read(v3000);

        assertThat(Properties.of(cisplatin).formula()).isEqualTo("Cl2H6N2Pt");
        assertThat(Identifiers.of(cisplatin))
                .isEqualTo(Identifiers.of(StructureReader.read("[NH3+][Pt-2]([NH3+])(Cl)Cl")));
        assertThat(cisplatin.source()).isEqualTo(v3000);
    }

    @Test
    void chargesOfAV2000TableAreKeptBesideThem() {
        String v2000 = """

                  own

                  4  2  0  0  0  0  0  0  0  0999 V2000
                    0.0000    0.0000    0.0000 N   0  0
                    1.0000    0.0000    0.0000 Zn  0  2
                    3.0000    0.0000    0.0000 Na  0  3
                    4.0000    0.0000    0.0000 C   0  0
                  1  2  9  0
                  1  4  1  0
                M  END
                """;

        assertThat(Identifiers.of(StructureReader.read(v2000)))
                .isEqualTo(Identifiers.of(StructureReader.read("C[NH2+][Zn+].[Na+]")));
    }

    @Test
    void theBondIsRefusedWhereItsChargesWouldBeImpossible() {
        assertThatThrownBy(() -> StructureReader.read("N->[Fe-15]", Format.SMILES))
                .isInstanceOfSatisfying(UnreadableStructureException.class, fault -> {
                    assertThat(fault.reason()).contains("at most 15");
                    assertThat(fault.column()).isEqualTo(4);
                });
    }
}
