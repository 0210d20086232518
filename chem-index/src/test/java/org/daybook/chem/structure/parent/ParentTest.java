package org.daybook.chem.structure.parent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules of docs/decisions/0004-parent-of-a-salt.md, one line each.
class ParentTest {

    @ParameterizedTest(name = "{3}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Cl.CCN                              | CCN                 | PARENT 1, COUNTER_ION 1            | hydrochloride
            CC[NH3+].[Cl-]                      | CCN                 | PARENT 1, COUNTER_ION 1            | the same drawn charged
            Cl.Cl.NCCCCCCCCN                    | NCCCCCCCCN          | PARENT 1, COUNTER_ION 2            | dihydrochloride
            [Na+].[O-]C(=O)c1ccccc1Cl           | O=C(O)c1ccccc1Cl    | PARENT 1, COUNTER_ION 1            | sodium salt
            [Na]OC(=O)c1ccccc1Cl                | O=C(O)c1ccccc1Cl    | PARENT 1, COUNTER_ION 1            | sodium drawn with a bond
            [K+].[n-]1nnnc1CC                   | CCc1nnn[nH]1        | PARENT 1, COUNTER_ION 1            | tetrazolide
            OC(=O)/C=C\\C(O)=O.CCNCc1ccccc1     | CCNCc1ccccc1        | PARENT 1, COUNTER_ION 1            | maleate, though nearly as large
            OC(=O)C(F)(F)F.CN                   | O=C(O)C(F)(F)F      | PARENT 1, COUNTER_ION 1            | two usual partners: the larger
            O.O.Cl.CCNCc1ccccc1                 | CCNCc1ccccc1        | PARENT 1, COUNTER_ION 1, SOLVENT 2 | dihydrate of a hydrochloride
            ClCCl.CCNCc1ccccc1                  | CCNCc1ccccc1        | PARENT 1, SOLVENT 1                | solvate
            [I-].C[N+](C)(C)CCc1ccccc1          | C[N+](C)(C)CCc1ccccc1 | PARENT 1, COUNTER_ION 1          | a quaternary cation stays one
            C[N+](C)(C)CC([O-])=O               | C[N+](C)(C)CC([O-])=O | PARENT 1                         | betaine stays
            Cl.C[N+](C)(C)CC([O-])=O            | C[N+](C)(C)CC([O-])=O | PARENT 1, COUNTER_ION 1          | betaine hydrochloride
            [NH3+]CC([O-])=O                    | NCC(=O)O            | PARENT 1                           | zwitterion is drawn neutral
            [O-][N+](=O)c1ccccc1                | c1ccccc1[N+](=O)[O-] | PARENT 1                          | nitro stays
            [N-]=[N+]=NCC                       | CCN=[N+]=[N-]       | PARENT 1                           | azide stays
            [Na+].[Cl-]                         | [Cl-].[Na+]         | COUNTER_ION 1, COUNTER_ION 1       | an inorganic salt is its own parent
            CCO                                 | CCO                 | PARENT 1                           | a solvent alone is a compound
            CCCCCCCCC.CCN1CCOCC1                | CCCCCCCCC           | PARENT 1, OTHER 1                  | mixture: the larger
            C[C@H](O)c1ccccc1.Cl                | C[C@H](O)c1ccccc1   | PARENT 1, COUNTER_ION 1            | stereo is kept
            [13CH3]N.Cl                         | [13CH3]N            | PARENT 1, COUNTER_ION 1            | isotopes are kept
            [Na+].[O-]C(=O)c1ccc([N+](=O)[O-])cc1 | OC(=O)c1ccc([N+](=O)[O-])cc1 | PARENT 1, COUNTER_ION 1 | a salt of a nitro compound
            [Na+].[S-]CC[N+](=O)[O-]            | SCC[N+](=O)[O-]     | PARENT 1, COUNTER_ION 1            | whose nitro takes no proton
            [Na+].[O-]CC[N+](=O)[O-]            | OCC[N+](=O)[O-]     | PARENT 1, COUNTER_ION 1            | another
            [Li+].CCC[CH2-]                     | CCC[CH2-]           | PARENT 1, COUNTER_ION 1            | a carbanion takes no proton
            [Cl-].CC[CH+]C                      | CC[CH+]C            | PARENT 1, COUNTER_ION 1            | a carbocation gives none
            CS(=O)(=O)O.Cc1ccccc1               | CS(=O)(=O)O         | PARENT 1, SOLVENT 1                | an acid before a larger solvent
            F[B-](F)(F)F.CC[NH2+]Cc1ccccc1      | CCNCc1ccccc1        | PARENT 1, COUNTER_ION 1            | tetrafluoroborate
            """)
    void isTheLargestOrganicPartMadeNeutral(String smiles, String parent, String roles, String why) {
        Structure structure = StructureReader.read(smiles.replace("\\\\", "\\"));

        Parent found = Parent.of(structure);

        assertThat(Identifiers.of(found.structure())).as(why).isEqualTo(Identifiers.of(StructureReader.read(parent)));
        assertThat(found.components().stream().map(c -> c.role() + " " + c.count()).collect(Collectors.joining(", ")))
                .isEqualTo(roles);
        assertThat(found.changed()).isEqualTo(!Identifiers.of(found.structure()).equals(Identifiers.of(structure)));
    }

    /// Which of two anions keeps its charge beside a cation that has no proton does not depend on the drawing.
    @Test
    void ofABetaineDoesNotDependOnTheOrderOfAtoms() {
        Parent one = Parent.of(StructureReader.read("[Na+].C[N+](C)(C)CC(C[O-])C([O-])=O"));
        Parent other = Parent.of(StructureReader.read("[Na+].[O-]C(=O)C(C[N+](C)(C)C)C[O-]"));
        Parent another = Parent.of(StructureReader.read("[O-]CC(C(=O)[O-])C[N+](C)(C)C.[Na+]"));

        assertThat(Identifiers.of(one.structure())).isEqualTo(Identifiers.of(other.structure()))
                .isEqualTo(Identifiers.of(another.structure()));
        assertThat(Identifiers.of(one.structure()).canonicalSmiles()).containsOnlyOnce("[O-]");
    }

    @Test
    void ofASaltDrawnWithABondLeavesItsMetalCharged() {
        assertThat(Parent.of(StructureReader.read("[Na]OC(=O)c1ccccc1Cl")).components())
                .extracting(Component::smiles).contains("[Na+]");
    }

    @Test
    void ofAParentIsItself() {
        Structure parent = Parent.of(StructureReader.read("Cl.CCN")).structure();

        assertThat(Parent.of(parent).structure()).isSameAs(parent);
        assertThat(Parent.of(parent).changed()).isFalse();
        assertThat(parent.source()).isEqualTo("CCN");
    }
}
