package org.daybook.chem.structure.inchi.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An InChI names all places of a mobile hydrogen alike: the one is drawn that a chemist means (#16).
class ChosenTautomerTest {

    @ParameterizedTest(name = "{2}")
    @CsvFileSource(resources = "chosen-tautomers.tsv", delimiter = '\t', quoteCharacter = '\0')
    void anInchiIsDrawnAsAChemistDrawsIt(String inchi, String drawn, String name, String kept) {
        Identifiers read = Identifiers.of(StructureReader.read(inchi));
        Identifiers usual = Identifiers.of(StructureReader.read(drawn));

        assertThat(read.canonicalSmiles()).isEqualTo(usual.canonicalSmiles());
        assertThat(read.inchi()).isEqualTo(usual.inchi()).hasValue(inchi);
        assertThat(read.isTautomerChosen()).isEqualTo(kept.equals("chosen"));
        assertThat(usual.isTautomerChosen()).isFalse();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            InChI=1S/C4H6N2/c1-4-2-5-3-6-4/h2-3H,1H3,(H,5,6)                | 4-methylimidazole
            InChI=1S/CH2N4/c1-2-4-5-3-1/h1H,(H,2,3,4,5)                     | tetrazole
            InChI=1S/C7H8N4O2/c1-10-5-4(8-3-9-5)6(12)11(2)7(10)13/h3H,1-2H3,(H,8,9) | theophylline
            """)
    void theHydrogenOfAnAzoleStaysWhereInchiPutsIt(String inchi, String name) {
        assertThat(Identifiers.of(StructureReader.read(inchi)).isTautomerChosen()).isFalse();
    }

    /// A layer of fixed hydrogens says where they sit.
    @Test
    void fixedHydrogensAreNotMoved() {
        Structure acid = StructureReader.read("InChI=1/C2H5NO/c1-2(3)4/h1H3,(H2,3,4)/f/h3-4H");

        assertThat(Identifiers.of(acid).canonicalSmiles()).isEqualTo("CC(=N)O");
        assertThat(Identifiers.of(StructureReader.read("InChI=1/C2H5NO/c1-2(3)4/h1H3,(H2,3,4)/f/h3H2"))
                .canonicalSmiles()).isEqualTo("CC(N)=O");
    }

    /// InChI takes the hydrogen off the amide and gives it to the anion.
    @ParameterizedTest
    @ValueSource(strings = {
        "[Br-].NC(=O)c1ccc[n+](C)c1", "[Cl-].C[N+](C)(C)CC(=O)O", "[I-].C[N+](C)(C)CC(=O)Nc1ccccc1",
        "[Br-].O=C(C[n+]1ccccc1)NO", "Cl.CC(=O)NCCN"
    })
    void theSaltOfAnAmideKeepsItsHydrogen(String salt) {
        Identifiers drawn = Identifiers.of(StructureReader.read(salt));

        Identifiers read = Identifiers.of(StructureReader.read(drawn.inchi().orElseThrow()));

        assertThat(read.canonicalSmiles()).isEqualTo(drawn.canonicalSmiles());
    }

    /// InChI names the centres and double bonds beside a mobile group as before.
    @Test
    void configurationsStay() {
        Identifiers drawn = Identifiers.of(StructureReader.read("CC(=O)N[C@@H](C/C=C/C)CO"));

        Identifiers read = Identifiers.of(StructureReader.read(drawn.inchi().orElseThrow()));

        assertThat(read.isTautomerChosen()).isTrue();
        assertThat(read.canonicalSmiles()).isEqualTo(drawn.canonicalSmiles());
    }

    /// Dozens of groups, of which each is looked at alone.
    @Test
    void aLongPeptideIsReadAsAmides() {
        String glycines = "NCC(=O)".repeat(30) + "O";
        Identifiers drawn = Identifiers.of(StructureReader.read(glycines));

        Identifiers read = Identifiers.of(StructureReader.read(drawn.inchi().orElseThrow()));

        assertThat(read.canonicalSmiles()).isEqualTo(drawn.canonicalSmiles());
    }
}
