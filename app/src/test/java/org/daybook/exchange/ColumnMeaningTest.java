package org.daybook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.assay.Activity;
import org.daybook.assay.value.Relation;
import org.daybook.assay.value.ReportedValue.Word;
import org.daybook.exchange.column.CellReading.Answer;
import org.daybook.exchange.column.CellReading.Answers;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.ZeroMeaning;
import org.daybook.exchange.column.recognise.Choice;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.imports.ImportedRow;
import org.daybook.exchange.imports.Outcome;
import org.daybook.exchange.imports.Question;
import org.daybook.exchange.row.Remark;
import org.daybook.exchange.row.Trusted;
import org.daybook.quantities.NumberStyle;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.name.Synonym;
import org.daybook.shared.id.CompoundId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the columns of a sheet become when it is stored. Issue #9.
class ColumnMeaningTest extends ImportingTest {

    @Autowired
    private Batches batches;

    @Test
    void deviationAndCountBelongToTheResultBesideThem() {
        importer.store("deviations.csv", """
                Compound number,SMILES,Pfal IC50 (Deviations),SD,n,cLogP,Plate,RFU (Reader)
                DV-1,OCCCCCCCCCCCO,0.66,0.02,3,2.1,7,4525
                DV-2,OCCCCCCCCCCCN,>50,,2,3.1,7,120
                DV-3,OCCCCCCCCCCCS,1.2; 1.4,0.3,none,3.1,7,120
                """);

        assertThat(results("DV-1")).singleElement().satisfies(result -> {
            assertThat(result.value()).hasValue(0.66);
            assertThat(result.uncertainty()).hasValue(0.02);
            assertThat(result.sampleSize()).hasValue(3);
        });
        assertThat(results("DV-2")).singleElement().satisfies(result -> assertThat(result.sampleSize()).hasValue(2));
        assertThat(results("DV-3")).hasSize(2).allSatisfy(result -> {
            assertThat(result.uncertainty()).isEmpty();
            assertThat(result.sampleSize()).isEmpty();
        });
    }

    @Test
    void aUnitAndAnIntervalBelongToTheResultBesideThem() {
        importer.store("units.csv", """
                Compound number,SMILES,Pfal IC50 (Intervals),Units,95% CI lower,95% CI upper
                UI-1,OCCCCCCCCCCCCO,309,nM,280,340
                UI-2,OCCCCCCCCCCCCN,0.5,uM,0.6,0.4
                UI-3,OCCCCCCCCCCCCS,0.7,,,
                """);

        assertThat(results("UI-1")).singleElement().satisfies(result -> {
            assertThat(result.value().orElseThrow()).isCloseTo(0.309, within(1e-12));
            assertThat(result.units()).contains("uM");
            assertThat(result.context().statedInterval().orElseThrow().lower()).isCloseTo(0.28, within(1e-12));
            assertThat(result.context().statedInterval().orElseThrow().confidence()).isEqualTo(95);
        });
        assertThat(results("UI-2")).singleElement().satisfies(result -> assertThat(
                        result.context().statedInterval())
                .isEmpty());
        assertThat(results("UI-3")).singleElement().satisfies(result -> assertThat(result.value()).hasValue(0.7));
    }

    @Test
    void theSecondOfTwoTablesIsImportedByItsColumns() {
        String sheet = """
                Compound number,SMILES,Pfal IC50 (uM) (Left),,Compound number,SMILES,Pfal IC50 (uM) (Right)
                SS-1,OCCCCCCCCCCCCCCF,0.5,,SS-3,OCCCCCCCCCCCCCF,0.9
                SS-2,OCCCCCCCCCCCCCCCl,0.7,,SS-4,OCCCCCCCCCCCCCl,1.1
                """;
        importer.store("sides.csv", sheet);
        assertThat(compounds.find("SS-3")).isEmpty();

        Import preview = importer.preview("sides.csv", sheet);
        imports.decide(preview.id(), List.of(
                new Choice(0, ColumnRole.KEPT, "", ""), new Choice(1, ColumnRole.KEPT, "", ""),
                new Choice(2, ColumnRole.KEPT, "", ""), new Choice(4, ColumnRole.NUMBER, "", ""),
                new Choice(5, ColumnRole.SMILES, "", ""),
                new Choice(6, ColumnRole.RESULT, "Pfal IC50 (uM) (Right)", "")),
                "", Trusted.NOTHING, importer.curator());
        importer.await(preview.id());

        assertThat(importer.commit(preview.id()).counts().created()).isEqualTo(2);
        assertThat(values("SS-1")).containsExactly("=0.5");
        assertThat(values("SS-4")).containsExactly("=1.1");
    }

    @Test
    void aUnitThatContradictsItsHeadingIsAsked() {
        Import one = importer.store("two-units.csv", """
                Compound number,SMILES,Pfal IC50 (uM) (Two units),Pfal IC50 (uM) (Two units) units
                TU-1,OCCCCCCCCCCCCCO,309,nM
                """);

        assertThat(results("TU-1")).singleElement().satisfies(result -> assertThat(result.value()).isEmpty());
        assertThat(importer.rows(one).getFirst().message())
                .contains("309 µM, as the heading says or 309 nM, as the column of units says");
    }

    @Test
    void anAnswerReplacesWhatAnEarlierImportLeftUndecided() {
        String sheet = """
                Compound number,SMILES,Pfal IC50 (Answered)
                AN-1,OCCCCCCCCCCCCCCCO,"1,234"
                AN-2,OCCCCCCCCCCCCCCCN,0
                AN-3,OCCCCCCCCCCCCCCCS,"12,5; nd"
                """;
        importer.store("open.csv", sheet);
        assertThat(results("AN-1")).singleElement().satisfies(result -> assertThat(result.value()).isEmpty());

        Import preview = importer.preview("open.csv", sheet);
        assertThat(preview.counts().unchanged()).isEqualTo(3);
        imports.decide(preview.id(), List.of(answer(2, new Answers(new Answer<>(NumberStyle.COMMA),
                new Answer<>(ZeroMeaning.NOT_DETERMINED), null))), "", Trusted.NOTHING, importer.curator());
        importer.await(preview.id());
        assertThat(importer.rows(importer.commit(preview.id()))).allSatisfy(row ->
                assertThat(row.summary()).isEqualTo("1 result, 1 undecided result replaced"));

        assertThat(results("AN-1")).singleElement().satisfies(result -> assertThat(result.value()).hasValue(1.234));
        assertThat(results("AN-2")).singleElement().satisfies(result -> assertThat(result.meaning())
                .contains(Word.Meaning.NOT_DETERMINED));
        assertThat(results("AN-3")).extracting(Activity::reportedText).containsExactlyInAnyOrder("12,5", "nd");
        assertThat(results("AN-3")).anySatisfy(result -> assertThat(result.value()).hasValue(12.5));
        assertThat(importer.store("open.csv", sheet).counts()).as("the old file, unanswered, adds nothing undecided")
                .isEqualTo(new Import.Counts(0, 0, 3, 0));
    }

    @Test
    void aDateInAColumnOfIdsIsNoId() {
        Import one = importer.store("cas.csv", """
                Name,CAS,SMILES
                dichloromethane of dates,1975-09-02 00:00:00,ClCCl
                chloroform of dates,67-66-3,ClC(Cl)Cl
                nonsense of dates,999-99-9,CCCCCCCCCCCCCCCCCCCC
                """);

        assertThat(one.counts().rejected()).isZero();
        assertThat(importer.rows(one).get(0).message()).contains("a spreadsheet made a date of it (75-09-2?)");
        assertThat(importer.rows(one).get(2).message()).contains("check digit is wrong");
        assertThat(names(one, 0)).doesNotContain("1975-09-02", "00:00:00");
        assertThat(names(one, 1)).contains("67-66-3");
        assertThat(names(one, 2)).doesNotContain("999-99-9");
    }

    @Test
    void anAssayWhoseNameIsTooLongComesOutAsThePreviewSays() {
        String sheet = "Compound ID,SMILES,\""
                + "Very long assay name IC50 ".repeat(15).strip() + "\"\nLNA-1,OCC(C)CCCCCl,5\n";

        Import preview = importer.preview("long.csv", sheet);
        List<ImportedRow> planned = importer.rows(preview);
        Import stored = importer.commit(preview.id());

        assertThat(importer.rows(stored))
                .extracting(ImportedRow::outcome)
                .isEqualTo(planned.stream().map(ImportedRow::outcome).toList())
                .containsExactly(Outcome.CREATED);
        assertThat(imports.columns(stored.id(), importer.curator()).get(2).reason()).contains("at most 300");
    }

    @Test
    void anAssayNamedInARowMayBeTooLongToo() {
        String sheet = "Compound number,SMILES,Assay,Value\nLNB-1,OCC(C)CCCCCBr,Pfal IC50 (Long form),5\nLNB-1,,"
                + "x".repeat(301) + ",7\nLNB-1,,,8\n";

        Import preview = importer.preview("long-rows.csv", sheet);
        List<ImportedRow> planned = importer.rows(preview);
        Import stored = importer.commit(preview.id());

        assertThat(importer.rows(stored))
                .extracting(ImportedRow::outcome)
                .isEqualTo(planned.stream().map(ImportedRow::outcome).toList());
        assertThat(importer.rows(stored).get(1).message()).contains("301 characters");
        assertThat(importer.rows(stored).get(2).message()).contains("No assay is named");
        assertThat(results("LNB-1")).singleElement().satisfies(result -> assertThat(result.reportedText())
                .isEqualTo("5"));
    }

    /// B06: a decimal comma made 146 µM of 0.146 µM.
    @Test
    void aDecimalCommaIsReadByItsColumn() {
        Import one = importer.store("comma.csv", """
                Compound ID;SMILES;Pfal IC50 (Comma);SD
                DCM-1;CCOCCOCCCCCCO;0,146;0,02
                DCM-2;CCOCCOCCCCCCN;>25,5;
                DCM-3;CCOCCOCCCCCCCl;12,5;
                DCM-4;CCOCCOCCCCCCS;1.234,5;
                """);

        assertThat(values("DCM-1")).containsExactly("=0.146");
        assertThat(results("DCM-1").getFirst().uncertainty()).hasValue(0.02);
        assertThat(values("DCM-2")).containsExactly(">25.5");
        assertThat(values("DCM-3")).containsExactly("=12.5");
        assertThat(values("DCM-4")).containsExactly("=1234.5");
        assertThat(imports.columns(one.id(), importer.curator())
                        .get(2)
                        .reading()
                        .because())
                .asString().contains("cells read only so");
        assertThat(imports.questions(one.id(), importer.curator())).isEmpty();
    }

    @Test
    void aNumberThatReadsTwoWaysIsAskedAboutAndTheAnswerIsTaken() {
        Import preview = importer.preview(
                "two-ways.csv",
                "Compound number,SMILES,Pfal IC50 (Two ways)\nTW-1,OCCCCCCCCCOCC,\"1,234\"\nTW-2,OCCCCCCCCCOCN,7\n");

        assertThat(imports.questions(preview.id(), importer.curator())).singleElement().satisfies(question -> {
            assertThat(question.row()).isEqualTo(2);
            assertThat(question.cell()).isEqualTo("1,234");
            assertThat(question.options()).extracting(Question.Option::answer).contains("point", "comma");
            assertThat(question.options()).extracting(Question.Option::means).contains("1234", "1.234");
        });
        imports.decide(
                preview.id(),
                List.of(answer(2, new Answers(new Answer<>(NumberStyle.COMMA), null, null))),
                "",
                Trusted.NOTHING,
                importer.curator());
        assertThat(imports.questions(importer.await(preview.id()).id(), importer.curator())).isEmpty();
        importer.commit(preview.id());
        assertThat(values("TW-1")).containsExactly("=1.234");
        assertThat(values("TW-2")).containsExactly("=7.0");
    }

    @Test
    void aNumberThatNobodyDecidesIsKeptWithoutAValue() {
        Import one = importer.store(
                "undecided.csv", "Compound number,SMILES,Pfal IC50 (Undecided)\nUD-1,OCCCCCCCCCOCCC,\"1,234\"\n");

        assertThat(one.counts().rejected()).isZero();
        assertThat(results("UD-1")).singleElement().satisfies(result -> {
            assertThat(result.reportedText()).isEqualTo("1,234");
            assertThat(result.value()).isEmpty();
        });
        assertThat(importer.rows(one).getFirst().message())
                .contains("reads several ways: 1.234 (decimal comma) or 1234 (decimal point) or 1 and 234 (decimal"
                        + " point, commas part values)");
    }

    @Test
    void zeroAmongPotenciesIsAskedAbout() {
        String sheet =
                "Compound number,SMILES,Pfal IC50 (Zero),Single shot inhibition % (Zero)\nZE-1,OCCCCCCCCCOCCCC,0,0\n";
        Import preview = importer.preview("zero.csv", sheet);

        assertThat(imports.questions(preview.id(), importer.curator()))
                .singleElement()
                .satisfies(question -> assertThat(question.options())
                        .extracting(Question.Option::answer)
                        .containsExactly("value", "not-determined"));
        importer.commit(preview.id());

        assertThat(results("ZE-1")).filteredOn(result -> result.value().isPresent()).singleElement()
                .satisfies(result -> assertThat(result.units()).contains("%"));
        assertThat(results("ZE-1")).hasSize(2).extracting(Activity::reportedText).containsOnly("0");
    }

    @Test
    void datesThatDoNotExistOrReadTwoWaysAreTold() {
        Import one = importer.store("days.csv", """
                Compound number,SMILES,Batch,Date made
                DA-1,OCCCCCCCCCOCCCCC,1,31.02.2026
                DA-2,OCCCCCCCCCOCCCCN,1,03/04/2026
                DA-3,OCCCCCCCCCOCCCCS,1,soon
                DA-4,OCCCCCCCCCOCCCCF,1,2026-04-03
                """);

        List<ImportedRow> rows = importer.rows(one);
        assertThat(rows.get(0).remarks()).extracting(Remark::kind).contains(Remark.Kind.DATE_IMPOSSIBLE);
        assertThat(rows.get(1).remarks()).extracting(Remark::kind).contains(Remark.Kind.DATE_TWO_WAYS);
        assertThat(rows.get(2).remarks()).extracting(Remark::kind).contains(Remark.Kind.DATE_NOT_UNDERSTOOD);
        assertThat(madeOn("DA-4")).contains(LocalDate.of(2026, 4, 3));
        assertThat(madeOn("DA-2")).isEmpty();
    }

    @Test
    void oneDateDecidesTheOrderForItsColumn() {
        importer.store(
                "days-first.csv",
                "Compound number,SMILES,Batch,Date made\n"
                        + "DF-1,OCCCCCCCCOCCCCC,1,03/04/2026\n"
                        + "DF-2,OCCCCCCCCOCCCCN,1,13/04/2026\n");

        assertThat(madeOn("DF-1")).contains(LocalDate.of(2026, 4, 3));
    }

    private Optional<LocalDate> madeOn(String number) {
        return batches.of(compounds.find(number).orElseThrow().id()).getFirst().madeOn();
    }

    private static Choice answer(int column, Answers answers) {
        return new Choice(column, null, "", "", answers);
    }

    private List<String> values(String number) {
        return results(number).stream()
                .map(result -> result.relation().map(Relation::symbol).orElse("")
                        + result.value().orElse(Double.NaN))
                .toList();
    }

    private List<String> names(Import one, int row) {
        CompoundId id = importer.rows(one).get(row).compound().orElseThrow();
        return compounds.synonyms(id).stream().map(Synonym::text).toList();
    }
}
