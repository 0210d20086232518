package org.daybook.chem.structure.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.identity.StereoSummary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names that say a hand (#16).
class NameReaderTest {

    @ParameterizedTest
    @CsvSource({
        "(-)-menthol, 1",
        "(+)-butan-2-ol, 1",
        "' (−)-nicotine', 2",
        "propan-2-yl (+)-2-hydroxypropanoate, 13"
    })
    void aSignOfRotationAloneIsRefused(String name, int column) {
        UnreadableStructureException problem =
                catchThrowableOfType(UnreadableStructureException.class, () -> StructureReader.read(name));

        assertThat(problem.reason()).contains("write R or S");
        assertThat(problem.column()).isEqualTo(column);
    }

    /// What a name leaves open, or says and the structure made of it does not, is asked for and not decided.
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "DL-tartaric acid, 1, is a racemate",
        "DL-lactic acid, 1, is a racemate",
        "'trans-cyclohexane-1,2-diol', 1, cis and trans say",
        "cis-2-methylcyclohexan-1-ol, 1, cis and trans say",
        "trans-2-phenylcyclopropan-1-amine, 1, cis and trans say",
        "codeine phosphate, 9, codeine with phosphate",
        "hydromorphone sulfate, 15, hydromorphone with sulfate",
        "codeine acetate, 9, codeine with acetate",
        "hydroxylamine sulfate, 15, hydroxylamine with sulfate",
        "guanidine carbonate, 11, guanidine with carbonate",
        "piperazine citrate, 12, piperazine with citrate",
        "'(Ra)-hexa-2,3-diene', 1, not understood"
    })
    void whatANameLeavesOpenIsRefused(String name, int column, String reason) {
        UnreadableStructureException problem = catchThrowableOfType(
                UnreadableStructureException.class, () -> StructureReader.read(name));

        assertThat(problem.reason()).contains(reason).doesNotContain("OPSIN");
        assertThat(problem.column()).isEqualTo(column);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            cis-1,2-dimethylcyclohexane      | ACHIRAL
            trans-1,4-dimethylcyclohexane    | ACHIRAL
            trans-but-2-ene                  | ACHIRAL
            (1R,2R)-cyclohexane-1,2-diol     | ABSOLUTE
            DL-alanine                       | RACEMIC
            ammonium sulfate                 | ACHIRAL
            ethyl acetate                    | ACHIRAL
            aniline nitrate                  | ACHIRAL
            """)
    void whatANameSaysIsRead(String name, StereoSummary.Proposal statement) {
        assertThat(StereoSummary.of(StructureReader.read(name)).proposal()).isEqualTo(statement);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "alanine, true", "glucose, true", "L-alanine, false", "D-glucose, false", "(2R)-butan-2-ol, false",
        "morphine, false", "glycine, false", "DL-alanine, false"
    })
    void theHandThatANameImpliesIsTold(String name, boolean isImplied) {
        assertThat(ImpliedHand.isIn(StructureReader.read(name))).isEqualTo(isImplied);
    }

    @ParameterizedTest
    @CsvSource({
        "(-)-(R)-butan-2-ol, ABSOLUTE",
        "(+)-(2R)-butan-2-ol, ABSOLUTE",
        "(±)-butan-2-ol, RACEMIC",
        "rac-butan-2-ol, RACEMIC",
        "'rel-(1R,2S)-2-methylcyclohexan-1-ol', RELATIVE",
        "D-(+)-glucose, ABSOLUTE"
    })
    void whatSaysTheHandIsRead(String name, StereoSummary.Proposal statement) {
        assertThat(StereoSummary.of(StructureReader.read(name)).proposal()).isEqualTo(statement);
    }
}
