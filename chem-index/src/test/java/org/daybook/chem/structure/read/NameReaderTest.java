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
