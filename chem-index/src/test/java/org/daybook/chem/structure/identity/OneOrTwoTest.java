package org.daybook.chem.structure.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.molfile.Molfile;
import org.daybook.chem.structure.molfile.Molfile.Version;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// The table of pairs that are one compound or two, in the words of a chemist (#16).
class OneOrTwoTest {

    @ParameterizedTest(name = "{0}: {3}")
    @CsvFileSource(resources = "one-or-two.tsv", delimiter = '\t', quoteCharacter = '\0')
    void theRegistryTellsThemSo(String verdict, String first, String second, String why) {
        String one = identity(StructureReader.read(first));
        String other = identity(StructureReader.read(second));

        assertThat(one.equals(other) ? "one" : "two").as("%s: %s and %s", why, one, other).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvFileSource(resources = "one-or-two.tsv", delimiter = '\t', quoteCharacter = '\0')
    void alsoAsMolfiles(String verdict, String first, String second, String why) {
        for (Version version : Version.values()) {
            String drawn = Molfile.write(StructureReader.read(first), version);
            if (!Molfile.saysLess(drawn)) {
                assertThat(identity(StructureReader.read(drawn, Format.MOLFILE)))
                        .as("%s in %s", first, version)
                        .isEqualTo(identity(StructureReader.read(first)));
            }
        }
    }

    /// What the registry recognises a compound by when nobody states anything.
    private static String identity(Structure structure) {
        Identifiers identifiers = Identifiers.of(structure);
        return identifiers.key()
                + (identifiers.hasSeveralGroups() ? " " + identifiers.canonicalSmiles() : "")
                + identifiers.coordination().map(held -> " " + held).orElse("")
                + " "
                + StereoSummary.of(structure).proposal();
    }
}
