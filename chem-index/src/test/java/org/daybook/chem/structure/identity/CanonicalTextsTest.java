package org.daybook.chem.structure.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// The canonical text is the identity of what InChI does not name, and stands in databases: another text for the same
/// structure, as consistent as it may be, is another version of the rules ([Identifiers#RULES]).
class CanonicalTextsTest {

    @ParameterizedTest(name = "{2}")
    @CsvFileSource(resources = "canonical-texts.tsv", delimiter = '\t', quoteCharacter = '\0')
    void areThoseThatDatabasesHold(String canonical, String written, String what) {
        assertThat(Identifiers.of(StructureReader.read(written)).canonicalSmiles()).as(what).isEqualTo(canonical);
        assertThat(Identifiers.of(StructureReader.read(canonical)).canonicalSmiles()).as(what).isEqualTo(canonical);
    }
}
