package org.daybook.exchange.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.daybook.exchange.ImportingTest;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.SiteWords;
import org.daybook.exchange.column.SiteWords.Meaning;
import org.daybook.exchange.column.recognise.Recognition;
import org.daybook.exchange.imports.Import;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A second group's words need no release: an owner says what they mean, and the next file is read so.
class VocabularyTest extends ImportingTest {

    private static final String SHEET = """
            Nazwa;SMILES;IK50 (nM);Strona
            caféine;Cn1c(=O)c2c(ncn2C)n(C)c1=O;250;12
            """;

    @Autowired
    private Vocabulary vocabulary;

    @AfterEach
    void takeAllBack() {
        vocabulary.history().stream().filter(word -> word.removed().isEmpty())
                .forEach(word -> vocabulary.takeBack(word.id(), importer.curator()));
    }

    @Test
    void whatAnOwnerSaysHoldsForTheNextFile() {
        assertThat(roles(importer.preview("avant.csv", SHEET)))
                .containsExactly(ColumnRole.KEPT, ColumnRole.SMILES, ColumnRole.KEPT, ColumnRole.KEPT);

        say(true, "Nazwa", "Name");
        say(false, "IK50", "IC50");
        List<Column> columns = columns(importer.preview("apres.csv", SHEET));

        assertThat(columns).extracting(Column::role)
                .containsExactly(ColumnRole.NAME, ColumnRole.SMILES, ColumnRole.RESULT, ColumnRole.KEPT);
        assertThat(columns).extracting(Column::heading)
                .containsExactly("Nazwa", "SMILES", "IK50 (nM)", "Strona");
        assertThat(columns.get(2).assay()).contains("IC50 (nM)");
        assertThat(columns.get(2).statedUnit()).contains("nM");
        assertThat(columns.get(2).reason()).contains("on this site \"IK50\" is read as \"IC50\"");
    }

    @Test
    void aHeadingMayBeKeptAsItIs() {
        say(true, "IC50 (nM)", SiteWords.KEPT);

        assertThat(roles(importer.preview("kept.csv", "SMILES,IC50 (nM)\nCCCCCCCCO,5\n")))
                .containsExactly(ColumnRole.SMILES, ColumnRole.KEPT);
    }

    @Test
    void headingsThatOnlyTheSiteKnowsAreFoundUnderATitle() {
        say(true, "Molécule", "SMILES");
        say(true, "Code interne", "Compound ID");

        Import one = importer.preview("titre.csv", "Résultats de mai,\nCode interne,Molécule\nVT-1,CCCCCCCCN\n");

        assertThat(one.headingRow()).isEqualTo(2);
        assertThat(roles(one)).containsExactly(ColumnRole.NUMBER, ColumnRole.SMILES);
    }

    @Test
    void whatIsTakenBackStaysInTheHistoryAndHoldsNoMore() {
        say(true, "Nazwa", "Name");
        long id = vocabulary.history().getFirst().id();

        vocabulary.takeBack(id, importer.curator());

        assertThat(vocabulary.current().meanings()).isEmpty();
        assertThat(vocabulary.history().getFirst().removed()).isPresent();
        assertThat(vocabulary.history().getFirst().reason()).isEqualTo("sheets of our partner");
        assertThatThrownBy(() -> vocabulary.takeBack(id, importer.curator())).isInstanceOf(MissingException.class);
    }

    @ParameterizedTest
    @CsvSource({"true,Nazwa,Nomen,means", "false,IK50,kept as it is,means", "true,'',Name,words",
        "true,Nazwa,'',means"})
    void whatTheProgramDoesNotKnowIsRefused(boolean whole, String words, String means, String field) {
        assertThatThrownBy(() -> say(whole, words, means)).isInstanceOfSatisfying(InvalidInputException.class,
                e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void onlyOwnersSayIt() {
        assertThatThrownBy(() -> vocabulary.say(new Meaning(true, "Nazwa", "Name"), "why", Actor.anybody()))
                .isInstanceOf(NotAllowedException.class);
    }

    private void say(boolean whole, String words, String means) {
        vocabulary.say(new Meaning(whole, words, means), "sheets of our partner", importer.curator());
    }

    private List<Column> columns(Import one) {
        return imports.columns(one.id(), importer.curator());
    }

    private List<ColumnRole> roles(Import one) {
        return columns(one).stream().map(Column::role).toList();
    }

    /// An owner says their own word for each thing that a column can be, without a release.
    @ParameterizedTest(name = "{0} is said by {1}")
    @CsvSource(delimiter = '|', textBlock = """
        NUMBER         | Compound number
        NAME           | Name
        SMILES         | SMILES
        INCHI          | InChI
        INCHI_KEY      | InChIKey
        MOLFILE        | Molfile
        STEREO         | Stereo
        SERIES         | Series
        BATCH          | Batch
        AMOUNT         | Amount
        PURITY         | Purity
        SALT           | Salt
        SUPPLIER       | Supplier
        BATCH_REMARK   | Batch remark
        LONG_ASSAY     | Assay
        LONG_VALUE     | Value
        LONG_UNIT      | Units
        LONG_COUNT     | n
        LONG_DATE      | Measured on
        LONG_LAB       | Laboratory
        UNCERTAINTY    | SD
        SAMPLE_SIZE    | n
        INTERVAL       | 95% CI
        INTERVAL_LOWER | lower limit
        INTERVAL_UPPER | upper limit
        QUALIFIER      | Qualifier
        RESULT_REMARK  | Comments
        DERIVED        | mean
        """)
    void eachRoleThatAnOwnerNeedsHasAHeadingToNameItBy(ColumnRole role, String heading) {
        assertThat(Recognition.knows(heading)).as("%s for %s", heading, role).isTrue();
    }

    @Test
    void aWordForAStatisticIsReadAsIt() {
        SiteWords own = new SiteWords(List.of(new Meaning(true, "\u00C9cart-type", "SD")));

        List<Column> columns = Recognition.of(List.of("Compound number", "Pfal IC50 (uM)", "\u00C9cart-type"),
                List.of(List.of("AB-1", "0.4", "0.1"), List.of("AB-2", "0.5", "0.2")), own);

        assertThat(columns.get(2).role()).isEqualTo(ColumnRole.UNCERTAINTY);
        assertThat(columns.get(2).heading()).isEqualTo("\u00C9cart-type");
    }
}
