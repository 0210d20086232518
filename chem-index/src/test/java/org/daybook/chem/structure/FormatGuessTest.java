package org.daybook.chem.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.identity.StereoSummary;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatGuessTest {

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource(delimiter = '|', textBlock = """
            CCO                                    | SMILES | LFQSCWFLJHTTHZ-UHFFFAOYSA-N
            CCO ethanol                            | SMILES | LFQSCWFLJHTTHZ-UHFFFAOYSA-N
            InChI=1S/C2H6O/c1-2-3/h3H,2H2,1H3      | INCHI  | LFQSCWFLJHTTHZ-UHFFFAOYSA-N
            ethanol                                | NAME   | LFQSCWFLJHTTHZ-UHFFFAOYSA-N
            acetic acid                            | NAME   | QTBSBXVTEAMEQO-UHFFFAOYSA-N
            (2S)-2-aminopropanoic acid             | NAME   | QNAYBMKLOCPYGJ-REOHCLBHSA-N
            InChI=1S/C3H7NO2/c1-2(4)3(5)6/h2H,4H2,1H3,(H,5,6)/t2-/m0/s1 | INCHI | QNAYBMKLOCPYGJ-REOHCLBHSA-N
            InChI=1S/CH4/h1H4/i1+1                 | INCHI  | VNWKTOKETHGBQD-OUBTZVSYSA-N
            InChI=1S/2C2H4O2.Mg/c2*1-2(3)4;/h2*1H3,(H,3,4);/q;;+2/p-2 | INCHI | UEGPKNKPLBYCNK-UHFFFAOYSA-L
            """)
    void tellsTheNotationItRead(String text, Format format, String inchiKey) {
        Structure structure = StructureReader.read(text);

        assertThat(structure.format()).isEqualTo(format);
        assertThat(Identifiers.of(structure).inchiKey()).contains(inchiKey);
    }

    @ParameterizedTest(name = "{0}: {1}, {3} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
            c1ccccc                            | SMILES  | 2  | never closed
            methyl ethyl kettle                | NAME    | 14 | not understood from here on
            bromotoluene                       | NAME    | 1  | more than one structure
            LFQSCWFLJHTTHZ-UHFFFAOYSA-N        | SMILES  | 1  | hash from which no structure can be read
            InChI=1S/C2H6O/c1-2-3/h3H,2H2,1H9  | INCHI   | 23 | from this layer on it cannot be read
            InChI=1S/C2H6O/c1-3-2/h1H3,2H3     | INCHI   | 25 | another InChI from here on
            InChI=1S/C2H6O/c1-2-9/h3H,2H2,1H3  | INCHI   | 16 | from this layer on it cannot be read
            InChI=1S/Zz9Q/c1-2                 | INCHI   | 10 | it cannot be read
            InChI=1S//                         | INCHI   | 1  | there is no atom in it
            XYZ265                             | SMILES  | 1  | no name that is known here, nor a SMILES
            P218                               | SMILES  | 2  | no name that is known here, nor a SMILES
            DMZQ                               | SMILES  | 1  | no name that is known here; and as a SMILES: 'D' is no atom
            C6H6                               | SMILES  | 3  | this is a formula
            CH3CO2H                            | SMILES  | 2  | this is a formula
            InChI=2/CH4                        | INCHI   | 1  | starts with InChI=1S/
            InChI=1S/CH4/<script>              | INCHI   | 14 | not used in an InChI
            """)
    void complainsAboutTheNotationItLooksLike(String text, Format kind, int column, String reason) {
        UnreadableStructureException problem =
                catchThrowableOfType(UnreadableStructureException.class, () -> StructureReader.read(text));

        assertThat(problem.reason()).contains(reason);
        assertThat(problem.inputKind()).isEqualTo(kind);
        assertThat(problem.column()).isEqualTo(column);
    }

    @Test
    void refusesBlankText() {
        assertThat(catchThrowableOfType(UnreadableStructureException.class, () -> StructureReader.read(" \n")).reason())
                .contains("nothing to read");
    }

    @Test
    void keepsTheGroupsOfARacemicName() {
        assertThat(StereoSummary.of(StructureReader.read("rac-1-phenylethanol")).proposal())
                .isEqualTo(StereoSummary.Proposal.RACEMIC);
    }
}
