package org.daybook.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.daybook.assay.Activity;
import org.daybook.exchange.export.Exports;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.sheet.SheetFormat;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.StereoStatement;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/// What is exported from one site makes another one the same: each test runs on an empty database, and no other class
/// does on either.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(properties = "daybook.test.site=round-trip")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class RoundTripTest extends ImportingTest {

    private static final String SHEET = """
            OSM Number,Batch,Internal ID,MMV ID,Name,SMILES,Stereo,Series,Pfal IC50 (Example),hERG pIC50
            RT-1,01,AEW 1-1; PMY2,MMV000001,"1,2-example",CC(O)c1ccccc1,racemic,4,">50, 0.036; 309 nM",<4.5
            RT-1,02,,,,CC(O)c1ccccc1,racemic,4,61% at 40 micromolar,
            RT-2,,AEW 2-1,MMV000002,,C[C@H](O)c1ccccc1,,4,low sol,5.6
            RT-3,,,,Example extract,,,TB,1.6-3.1,
            RT-4,,,,,C[C@H](O)c1ccccc1,,4,=1+1,7
            """;

    /// Read by its semicolons and commas: 1.234 is 1234, and 1,234 is one and a bit.
    private static final String COMMAS = """
            OSM Number;SMILES;Pfal IC50 (Comma) (nM);SD
            RT-6;OCCCO;0,45;0,02
            RT-7;OCCCCO;1.234;
            RT-8;OCCCCCO;1,234;
            RT-9;OCCCCCCO;>2,5 uM;
            """;

    /// Nobody has said yet what 1,234 and 0 mean here.
    private static final String OPEN = """
            OSM Number,SMILES,Pfal IC50 (Open)
            RT-10,OCCCS,"1,234"
            RT-11,OCCCCS,0
            """;

    private static String compoundsCsv = "";
    private static String batchesCsv = "";
    private static String activitiesCsv = "";

    @Autowired
    private Exports exports;

    @Autowired
    private Batches batches;

    @Test
    @Order(1)
    void aSiteIsExported() throws IOException {
        Import one = importer.store("sheet.csv", SHEET);
        assertThat(one.counts()).isEqualTo(new Import.Counts(3, 2, 0, 0));
        importer.store("commas.csv", COMMAS);
        importer.store("open.csv", OPEN);

        compoundsCsv = text(out -> exports.compounds(Exports.Style.of(SheetFormat.CSV), out));
        batchesCsv = text(out -> exports.batches(Exports.Style.of(SheetFormat.CSV), out));
        activitiesCsv = text(out -> exports.activities(Exports.Style.of(SheetFormat.CSV), out));
        assertThat(activitiesCsv.lines()).hasSize(17);
        asksNothingAndChangesNothing("activities.csv", activitiesCsv, 16);
    }

    @Test
    @Order(2)
    void anEmptySiteBecomesTheSame() throws IOException {
        assertThat(compounds.count()).isZero();

        assertThat(importer.store("compounds.csv", compoundsCsv).counts()).isEqualTo(new Import.Counts(9, 0, 0, 0));
        assertThat(importer.store("batches.csv", batchesCsv).counts()).isEqualTo(new Import.Counts(0, 2, 0, 0));
        assertThat(importer.store("activities.csv", activitiesCsv).counts().rejected()).isZero();

        Compound racemate = compounds.find("RT-1").orElseThrow();
        assertThat(racemate.stereo()).isEqualTo(StereoStatement.RACEMIC);
        assertThat(racemate.name()).contains("1,2-example");
        assertThat(compounds.synonyms(racemate.id())).extracting(name -> name.kind() + " " + name.text())
                .containsExactlyInAnyOrder("NOTEBOOK AEW 1-1", "NOTEBOOK PMY2", "MMV MMV000001");
        assertThat(batches.of(racemate.id())).extracting(Batch::code).containsExactly("01", "02");
        assertThat(compounds.find("RT-4").orElseThrow().id()).isEqualTo(compounds.find("RT-2").orElseThrow().id());
        assertThat(activities.of(racemate.id()))
                .extracting(Activity::reportedText)
                .containsExactlyInAnyOrder(">50", "0.036", "309 nM", "<4.5", "61% at 40 micromolar");
        assertThat(text(out -> exports.activities(Exports.Style.of(SheetFormat.CSV), out))
                        .lines()
                        .map(RoundTripTest::withoutSource)
                        .sorted())
                .containsExactlyElementsOf(activitiesCsv
                        .lines()
                        .map(RoundTripTest::withoutSource)
                        .sorted()
                        .toList());
        assertThat(text(out -> exports.compounds(Exports.Style.of(SheetFormat.CSV), out))
                        .lines()
                        .map(line -> line.replaceFirst(",[^,]*$", "")))
                .containsExactlyElementsOf(compoundsCsv
                        .lines()
                        .map(line -> line.replaceFirst(",[^,]*$", ""))
                        .toList());
        asksNothingAndChangesNothing("activities again.csv", activitiesCsv, 16);
        assertThat(activities.of(compounds.find("RT-6").orElseThrow().id())).singleElement().satisfies(result -> {
            assertThat(result.value()).hasValue(0.45);
            assertThat(result.uncertainty()).hasValue(0.02);
        });
        assertThat(activities.of(compounds.find("RT-7").orElseThrow().id())).singleElement().satisfies(result ->
                assertThat(result.value()).hasValue(1234));
    }

    private void asksNothingAndChangesNothing(String name, String csv, int rows) {
        Import again = importer.store(name, csv);
        assertThat(again.counts()).isEqualTo(new Import.Counts(0, 0, rows, 0));
        assertThat(imports.questions(again.id(), importer.curator())).isEmpty();
    }

    /// Where a value was read, and the cell it stood in with others, is what a new reading says anew.
    private static String withoutSource(String line) {
        return line.replaceFirst("(,[^,]*){3}$", "").replaceFirst(",(\"[^\"]*\")?$", ",");
    }

    private static String text(Export export) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.to(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private interface Export {

        void to(ByteArrayOutputStream out) throws IOException;
    }
}
