package org.daybook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.daybook.assay.Activity;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.imports.ImportedRow;
import org.daybook.exchange.imports.Outcome;
import org.daybook.exchange.row.Remark;
import org.daybook.people.Actor;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.name.Synonym;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/// The master sheet of Open Source Malaria, 912 rows as the group really exported them.
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MasterSheetTest extends ImportingTest {

    @Autowired
    private Batches batches;

    private Import preview;
    private List<ImportedRow> planned;
    private Import sheet;
    private List<ImportedRow> rows;
    private Import again;

    @BeforeAll
    void importTheSheetTwice() {
        String corpus = System.getenv("DAYBOOK_CORPUS");
        assumeTrue(corpus != null, "DAYBOOK_CORPUS is not set: it names the folder with the master sheet");
        Path file = Path.of(corpus, "osm/master/osm_master_sheet_2022-02.csv");
        preview = importer.preview(file);
        planned = importer.rows(preview);
        sheet = importer.commit(preview.id());
        rows = importer.rows(sheet);
        again = importer.store(file);
    }

    @Test
    void everyRowHasItsOutcome() {
        assertThat(sheet.rowsRead()).isEqualTo(912);
        assertThat(sheet.counts().total()).isEqualTo(912);
        assertThat(rows).hasSize(912);
    }

    @Test
    void thePreviewSaysWhatThenHappens() {
        assertThat(preview.counts()).isEqualTo(sheet.counts());
        assertThat(rows)
                .extracting(ImportedRow::outcome)
                .isEqualTo(planned.stream().map(ImportedRow::outcome).toList());
        assertThat(rows)
                .extracting(ImportedRow::summary)
                .isEqualTo(planned.stream().map(ImportedRow::summary).toList());
    }

    @Test
    void onlyWhatIsNotAStructureIsWarnedAbout() {
        assertThat(rows.stream().filter(row -> row.outcome() == Outcome.REJECTED).map(ImportedRow::message)).isEmpty();
        assertThat(sheet.counts()).isEqualTo(new Import.Counts(899, 13, 0, 0));
        Map<Remark.Kind, Integer> remarks = imports.remarks(sheet.id(), Actor.anybody());
        assertThat(remarks.get(Remark.Kind.SAME_STRUCTURE)).isEqualTo(11);
        assertThat(remarks.get(Remark.Kind.INCHI_KEY_DIFFERS)).isEqualTo(18);
        assertThat(remarks.get(Remark.Kind.UNUSUAL_VALENCE)).isEqualTo(6);
        assertThat(remarks.get(Remark.Kind.NOT_A_RESULT)).isEqualTo(1);
        assertThat(remarks.get(Remark.Kind.STRUCTURE_MISSING)).isEqualTo(1);
        assertThat(remarks.get(Remark.Kind.ORIGINAL_MISSING)).isEqualTo(1);
    }

    @Test
    void threeRowsOfOneNumberAreThreeBatchesOfOneCompound() {
        Compound compound = compounds.find("OSM-S-106").orElseThrow();

        assertThat(batches.of(compound.id())).extracting(Batch::code).containsExactly("01", "02", "03");
        assertThat(rows.stream().filter(row -> "OSM-S-106".equals(row.number()))).extracting(ImportedRow::outcome)
                .containsExactly(Outcome.CREATED, Outcome.UPDATED, Outcome.UPDATED);
        assertThat(activities.of(compound.id())).isNotEmpty().allMatch(activity -> activity.batch().isPresent());
    }

    @Test
    void numbersOfOneStructureLeadToOneCompoundAndResultsKeepTheirs() {
        Compound compound = compounds.find("OSM-S-208").orElseThrow();

        assertThat(compounds.find("OSM-S-218")).get().extracting(Compound::id).isEqualTo(compound.id());
        assertThat(compounds.find("OSM-S-416")).get().extracting(Compound::id).isEqualTo(compound.id());
        assertThat(activities.of(compound.id()))
                .filteredOn(activity ->
                        activity.reportedNumber().filter("OSM-S-218"::equals).isPresent())
                .extracting(Activity::reportedText)
                .contains("0.146", "1.13");
    }

    @Test
    void aDuplicateLeadsToItsOriginal() {
        assertThat(compounds.find("OSM-S-117").orElseThrow().id())
                .isEqualTo(compounds.find("OSM-S-64").orElseThrow().id());
        assertThat(activities.of(compounds.find("OSM-S-64").orElseThrow().id())).singleElement()
                .satisfies(activity -> assertThat(activity.reportedNumber()).contains("OSM-S-117"));
    }

    @Test
    void twoIdsInOneCellAreTwoIds() {
        assertThat(compounds.synonyms(compounds.find("OSM-S-218").orElseThrow().id()))
                .extracting(Synonym::text)
                .contains("MMV669844", "MMV897709");
        assertThat(compounds.synonyms(compounds.find("OSM-S-37").orElseThrow().id())).isNotEmpty();
    }

    @Test
    void aStructureInTheWrongColumnIsReadAndReported() {
        assertThat(row(113).remarks()).extracting(Remark::kind).containsExactly(Remark.Kind.STRUCTURE_IN_WRONG_COLUMN);
        assertThat(row(113).outcome()).isEqualTo(Outcome.CREATED);
        assertThat(row(8).remarks()).extracting(Remark::kind).contains(Remark.Kind.STRUCTURE_FROM_INCHI);
    }

    @Test
    void boundsListsAndWordsAreKeptAndTheMeanIsHonest() {
        assertThat(texts("OSM-S-369")).contains("0.251", "0.301", "0.534", "0.362", "0.341");
        assertThat(texts("OSM-S-525")).contains("0.086", "0.127");
        assertThat(activities.aggregates(
                        compounds.find("OSM-S-525").orElseThrow().id()))
                .filteredOn(aggregate -> aggregate.assay().name().equals("Pfal IC50 (Dundee)"))
                .singleElement()
                .satisfies(aggregate -> assertThat(aggregate.summary()).startsWith("0.105 µM (n = 2"));
        assertThat(rows.stream()
                        .flatMap(row -> row.compound().stream())
                        .distinct()
                        .flatMap(id -> activities.aggregates(id).stream())
                        .flatMap(aggregate -> aggregate.members().stream())
                        .map(Activity::reportedText))
                .doesNotContain("#DIV/0!", ">");
    }

    @Test
    void theOriginalCellsOfEachRowAreKept() {
        assertThat(row(913).cells().getFirst()).isEqualTo("OSM-S-117 (DUPLICATE OF OSM-S-64)");
        assertThat(row(103).cells().getFirst()).isEqualTo("OSM-S-37 ");
    }

    private ImportedRow row(int number) {
        return rows.stream().filter(row -> row.row() == number).findFirst().orElseThrow();
    }

    @Test
    void importingItAgainChangesNothing() {
        assertThat(again.counts().unchanged()).isEqualTo(912 - sheet.counts().rejected());
        assertThat(again.counts().rejected()).isEqualTo(sheet.counts().rejected());
    }
}
