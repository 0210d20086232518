package org.daybook.exchange.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.daybook.assay.Activity;
import org.daybook.assay.Assay;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.Assays;
import org.daybook.assay.Direction;
import org.daybook.exchange.ImportingTest;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.imports.Import;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.quantities.Unit;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.name.SynonymKind;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A second group tests other species and strains, measures something else and has ids of other databases: an owner
/// adds the words, and the next file is read by them, without a release or a restart. Issue #10.
class TermsTest extends ImportingTest {

    private static final String SHEET = """
            SMILES,Tcru (Tulahuen) RC50,Lmaj RC50 (Uni),Depot
            CCCCCCCCF,0.8,12,DEP-77
            """;

    @Autowired
    private Terms terms;

    @Autowired
    private Assays assays;

    @AfterEach
    void takeAllBack() {
        terms.history().stream().filter(term -> term.removed().isEmpty())
                .forEach(term -> terms.takeBack(term.id(), importer.curator()));
    }

    @Test
    void theNextFileIsReadByWhatWasAdded() {
        assertThat(roles(importer.preview("before.csv", SHEET)))
                .containsExactly(ColumnRole.SMILES, ColumnRole.KEPT, ColumnRole.RESULT, ColumnRole.KEPT);

        addAll();
        Import stored = importer.store("after.csv", SHEET);

        assertThat(roles(stored)).containsExactly(
                ColumnRole.SMILES, ColumnRole.RESULT, ColumnRole.RESULT, ColumnRole.EXTERNAL_ID);
        Assay assay = assays.findByName("Tcru (Tulahuen) RC50").orElseThrow();
        assertThat(assay.organism()).contains("Trypanosoma cruzi");
        assertThat(assay.strain()).contains("Tulahuen");
        assertThat(assay.endpoint()).contains("RC50");
        assertThat(assay.unit()).contains(Unit.MICROMOLAR);
        assertThat(assay.direction()).isEqualTo(Direction.LOWER_IS_BETTER);
    }

    @Test
    void whatWasAddedIsSearchedAndWorkedOutAsWhatComesWithTheProgram() {
        addAll();

        importer.store("found.csv", "SMILES,Number,Tcru RC50 (nM),Depot id\nCCCCCCCCBr,TRM-1,100,DEP-78\n");

        List<Activity> results = results("TRM-1");
        assertThat(results).singleElement().satisfies(result ->
                assertThat(result.negativeLog()).hasValue(7.0));
        assertThat(compounds.resolve(List.of("DEP-78")))
                .containsEntry("DEP-78", compounds.find("TRM-1").orElseThrow().id());
    }

    @Test
    void anIdOfAnAddedKindIsKnownByItsBeginningAndHasItsPage() {
        addAll();

        OtherName name = OtherName.of("dep-123");

        assertThat(name.kind().name()).isEqualTo("DEPOT");
        assertThat(name.kind().page("DEP-123")).hasToString("Optional[https://depot.example.org/DEP-123]");
        assertThat(SynonymKind.values()).contains(name.kind());
    }

    @Test
    void aKindThatIsTakenBackIsNotOfferedAndKeepsItsIds() {
        addAll();
        importer.store("kept.csv", "SMILES,Number,Depot id\nCCCCCCCCI,TRM-2,DEP-79\n");

        takeAllBack();

        assertThat(SynonymKind.find("DEPOT")).isEmpty();
        assertThat(compounds.synonyms(compounds.find("TRM-2").orElseThrow().id()))
                .singleElement().satisfies(synonym -> {
                    assertThat(synonym.kind().name()).isEqualTo("DEPOT");
                    assertThat(synonym.page()).hasToString("Optional[https://depot.example.org/DEP-79]");
                });
        assertThat(SynonymKind.stored("DEPOT").label()).isEqualTo("Depot");
        assertThat(AssayHeading.read("Tcru RC50").endpoint()).isNull();
    }

    @Test
    void aUnitIsAnotherSpellingOfOneThatIsKnownOrOneOfItsOwn() {
        add(Term.of(Term.Kind.UNIT, "mikromolar", "uM"));
        add(Term.of(Term.Kind.UNIT, "CFU"));

        assertThat(Unit.of("mikromolar")).isEqualTo(Unit.MICROMOLAR);
        assertThat(AssayHeading.read("Pfal IC50 (mikromolar)").unit()).isEqualTo(Unit.MICROMOLAR);
        assertThat(AssayHeading.read("Liver load (CFU)").unit()).isEqualTo(Unit.of("CFU"));
    }

    @Test
    void aPreviewByOlderWordsIsNotStored() {
        Import before = importer.preview("older.csv", "SMILES,Pfal (Tulahuen) IC50\nCCCCCCCCCF,3\n");
        add(Term.of(Term.Kind.STRAIN, "Tulahuen"));

        assertThatThrownBy(() -> importer.commit(before.id())).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("since the file was read");

        importer.reread(before.id());
        assertThat(importer.commit(before.id()).state()).isEqualTo(Import.State.COMPLETED);
    }

    @Test
    void whatIsTakenBackStaysInTheHistory() {
        add(Term.of(Term.Kind.STRAIN, "Tulahuen"));
        long id = terms.history().getFirst().id();

        terms.takeBack(id, importer.curator());

        assertThat(terms.history().getFirst().removed()).isPresent();
        assertThat(terms.history().getFirst().reason()).isEqualTo("we test kinetoplastids");
        assertThat(AssayHeading.read("Result (Tulahuen)").strain()).isNull();
        assertThatThrownBy(() -> terms.takeBack(id, importer.curator())).isInstanceOf(MissingException.class);
    }

    @ParameterizedTest(name = "{0} {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
        STRAIN      | 3D7       |               | words
        STRAIN      | nM        |               | words
        STRAIN      | Tulahuen  | T. cruzi      | means
        STRAIN      | ''        |               | words
        SPECIES     | Tcru      |               | means
        SPECIES     | Pfal      | P. falciparum | words
        SPECIES     | Name      | P. falciparum | words
        SPECIES     | P         | P. falciparum | words
        ENDPOINT    | IC50      |               | words
        ENDPOINT    | pIC50     |               | words
        ENDPOINT    | Barcode   |               | words
        UNIT        | uM        |               | words
        UNIT        | quux      | quuux         | means
        EXTERNAL_ID | ChEMBL    |               | words
        EXTERNAL_ID | CAS       |               | words
        """)
    void whatMeansSomethingElseIsRefused(Term.Kind kind, String words, String means, String field) {
        assertThatThrownBy(() -> add(Term.of(kind, words, means == null ? "" : means)))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"CHEMBL,'',prefix", "X,'',prefix", "'A(B',' ',prefix", "DEP,javascript:alert(1),address",
            "DEP,https://,address"})
    void anIdHasABeginningOfItsOwnAndAnAddress(String prefix, String address, String field) {
        assertThatThrownBy(() -> add(Term.externalId("Depot", prefix, address)))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void idsDoNotBeginAsTheNumbersOfTheGroup() {
        importer.store("ours.csv", "SMILES,Number\nCCCCCCCCCCF,TRN-1\n");

        assertThatThrownBy(() -> add(Term.externalId("Depot", "TRN", ""))).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("are numbered");
    }

    @Test
    void onlyOwnersAddWords() {
        assertThatThrownBy(() -> terms.add(Term.of(Term.Kind.STRAIN, "Tulahuen"), "why", Actor.anybody()))
                .isInstanceOf(NotAllowedException.class);
    }

    private void addAll() {
        add(Term.of(Term.Kind.STRAIN, "Tulahuen"));
        add(Term.of(Term.Kind.SPECIES, "Tcru", "Trypanosoma cruzi"));
        add(Term.endpoint("RC50", Term.Scale.POTENCY, Direction.LOWER_IS_BETTER));
        add(Term.externalId("Depot", "DEP", "https://depot.example.org/"));
    }

    private void add(Term term) {
        terms.add(term, "we test kinetoplastids", importer.curator());
    }

    private List<ColumnRole> roles(Import one) {
        return imports.columns(one.id(), importer.curator()).stream().map(Column::role).toList();
    }
}
