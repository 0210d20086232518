package org.daybook.search.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.notebook.NotebookFixture;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.NewCompound;
import org.daybook.search.Reading;
import org.daybook.search.Recognised;
import org.daybook.search.Recogniser;
import org.daybook.testing.DaybookTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DaybookTest
@Transactional
class BoxRecogniserTest {

    @Autowired
    private Recogniser recogniser;

    @Autowired
    private Compounds compounds;

    @Autowired
    private NotebookFixture fixture;

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            RCG-S-007                   | number words
            rcg-s-7                     | number words
            RCG-S-8                     | words
            c1ccccc1                    | smiles words
            C1CC1                       | smiles formula words
            CCO                         | smiles words
            CC(=O)Oc1ccccc1             | smiles words
            [Na+].[Cl-]                 | smiles words
            CCBr                        | smiles words
            CO                          | words
            NO                          | words
            C6H6                        | formula words
            C60                         | formula words
            H2O                         | formula words
            H₂O                         | formula words
            RCG‑S–7                     | number words
            3,3′-bipyridine             | words name
            BSYNRYMUTXBXSQ-UHFFFAOYSA-N | inchikey words
            BSYNRYMUTXBXSQ              | inchikey words
            InChI=1S/CH4/h1H4           | inchi words
            InChI=nonsense              | words
            pyridine                    | words name
            acetic acid                 | words name
            Suzuki coupling             | words
            "dry THF"                   | words
            author:ada                  | words
            cons                        | words
            [C                          | words
            C#N(                        | words
            ''                          | words
            """)
    void tellsWhatTheBoxHolds(String text, String readings) {
        compounds.register(NewCompound.of(StructureReader.read("CCCCCCCN")).numbered("RCG-S-007"), fixture.member());

        assertThat(describe(recogniser.read(text, Optional.empty()))).isEqualTo(readings);
    }

    @ParameterizedTest
    @CsvSource({"c1ccccc1, WORDS, WORDS", "C1CC1, FORMULA, FORMULA", "plain text, SMILES, WORDS", "pyridine, NAME, NAME"
    })
    void readsItAsWantedIfThatCanBe(String text, Reading wanted, Reading expected) {
        assertThat(recogniser.read(text, Optional.of(wanted)).reading()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"O4C9H8, C9H8O4", "CH4, CH4", "ClNa2, 'ClNa2'", "C2H5OH2, C2H7O"})
    void aFormulaIsWrittenInHillOrder(String typed, String hill) {
        assertThat(Formula.read(typed)).contains(hill);
    }

    private static String describe(Recognised recognised) {
        return (recognised.reading() + " "
                        + recognised.others().stream().map(Reading::name).collect(Collectors.joining(" ")))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
