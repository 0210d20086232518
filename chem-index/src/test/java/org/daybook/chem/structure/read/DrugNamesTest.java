package org.daybook.chem.structure.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.parent.Parent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/// Each name of the shipped list has the InChIKey that stands beside it (#16).
class DrugNamesTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "drug-names.tsv", delimiter = '\t')
    void eachNameIsTheStructureOfItsKey(String names, String smiles, String inchiKey, String source) {
        for (String name : names.split(";")) {
            Structure structure = StructureReader.read(name);

            assertThat(structure.format()).isEqualTo(Format.NAME);
            assertThat(Identifiers.of(structure).inchiKey()).as(smiles).contains(inchiKey);
        }
        assertThat(source).matches("[1-9]\\d*|10\\.\\d{4}/\\S+");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Amodiaquine dihydrochloride, amodiaquine, 2",
        "chloroquine  diphosphate, chloroquine, 2",
        "PROPRANOLOL HYDROCHLORIDE, propranolol, 1",
        "imatinib mesylate, imatinib, 1",
        "imatinib mesilate, imatinib, 1",
        "quinine besylate, quinine, 1",
        "primaquine tosilate, primaquine, 1",
        "piperaquine tetraphosphate, piperaquine, 4"
    })
    void saltsAreReadByTheirWord(String salt, String base, int acids) {
        Structure structure = StructureReader.read(salt);

        assertThat(Identifiers.of(structure).canonicalSmiles().split("\\.")).hasSize(acids + 1);
        assertThat(Identifiers.of(Parent.of(structure).structure()).inchiKey())
                .isEqualTo(Identifiers.of(StructureReader.read(base)).inchiKey());
    }
}
