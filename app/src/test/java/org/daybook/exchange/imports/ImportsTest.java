package org.daybook.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.exchange.ImportingTest;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.recognise.Choice;
import org.daybook.exchange.export.Exports;
import org.daybook.exchange.job.CommitJob;
import org.daybook.exchange.job.ExamineJob;
import org.daybook.exchange.row.Remark;
import org.daybook.exchange.row.Trusted;
import org.daybook.exchange.sheet.SheetFormat;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.name.Synonym;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.GoneException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ImportsTest extends ImportingTest {

    @Autowired
    private Exports exports;

    @Autowired
    private ImportStore store;

    @Autowired
    private ImportRows storedRows;

    @Autowired
    private CommitJob commitJob;

    @Autowired
    private ExamineJob examineJob;

    @Autowired
    private DaybookProperties daybook;

    @Autowired
    private ImportRemoval removal;

    @Autowired
    private JdbcClient database;

    /// H2 says of a statement that takes its rows as an index has them that it is `index sorted`; any other reads all
    /// rows of the import, and sorts them, for each batch that is stored.
    @Test
    @DisabledIfSystemProperty(named = "daybook.test.database", matches = "postgresql",
            disabledReason = "how PostgreSQL reads so few rows says nothing of many")
    void aPageOfRowsIsReadInTheOrderOfAnIndex() {
        assertThat(plan(ImportRows.page(null))).contains("index sorted");
        assertThat(Stream.of(Outcome.values()).map(outcome -> plan(ImportRows.page(outcome))))
                .isNotEmpty()
                .allSatisfy(plan -> assertThat(plan).contains("index sorted"));
        assertThat(plan("SELECT * FROM import_row WHERE import_id = ? AND row_number > ? ORDER BY row_number LIMIT ?"))
                .doesNotContain("index sorted");
    }

    private String plan(String statement) {
        return database.sql("EXPLAIN " + statement).params(1L, 0, 100).query(String.class).single();
    }

    @Test
    void aStructureThatBreaksACalculationCostsNoOtherRow() {
        Import one = importer.store(
                "five-bonds.csv", "Compound number,SMILES\nFB-1,CCCCCCCCCO\nFB-2,C[C@H](F)(Cl)Br\nFB-3,CCCCCCCCCN\n");

        assertThat(one.state()).isEqualTo(Import.State.COMPLETED);
        assertThat(one.counts().total()).isEqualTo(3);
        assertThat(compounds.find("FB-1")).isPresent();
        assertThat(compounds.find("FB-3")).isPresent();
    }

    @Test
    void anImportInOneGoThatWasKilledWhileStoringGoesOn() {
        Import one = importer.preview("killed.csv", "Compound number,SMILES\nKI-1,CCCCCCCCCCCCO\n");
        store.move(one.id(), Import.State.COMMITTING);

        examineJob.run(one.id(), () -> false);

        assertThat(imports.get(one.id(), importer.curator()).state()).isEqualTo(Import.State.COMPLETED);
        assertThat(compounds.find("KI-1")).isPresent();
    }

    @Test
    void aPreviewByEarlierRulesIsReadAgainBeforeItIsStored() throws IOException {
        Import preview = importer.preview("rules.csv", "Compound number,SMILES\nRU-1,CCCCCCCCCCCCOC\n");
        database.sql("UPDATE data_import SET reading_rules = 0 WHERE id = ?").param(preview.id().value()).update();

        assertThatThrownBy(() -> imports.commit(preview.id(), importer.curator()))
                .hasMessageContaining("read by an earlier version");
        imports.reread(preview.id(), Imports.Reading.BY_EVIDENCE, importer.curator());
        importer.await(preview.id());

        assertThat(importer.commit(preview.id()).state()).isEqualTo(Import.State.COMPLETED);
    }

    @Test
    void anImportThatBreaksOffEndsAndSaysWhy() throws IOException {
        Import preview = importer.preview("lost.csv", "Compound number,SMILES\nLO-1,CCCCCCCCCCO\n");
        Files.delete(blobOf(preview));

        imports.decide(preview.id(), List.of(), "", Trusted.NOTHING, importer.curator());
        Import broken = importer.await(preview.id());

        assertThat(broken.state()).isEqualTo(Import.State.FAILED);
        assertThat(broken.failureWords().orElseThrow().english()).contains("is lost in the store of this site");
    }

    private Path blobOf(Import one) throws IOException {
        try (Stream<Path> files = Files.walk(daybook.dataDir())) {
            return files.filter(file -> file.getFileName().toString().equals(one.sha256())).findFirst().orElseThrow();
        }
    }

    @Test
    void nothingIsStoredBeforeTheCommit() {
        Import preview = importer.preview(
                "alkanes.csv", "Compound number,SMILES,Pfal IC50 (Example)\nAA-1,CCCCCC,>5\nAA-2,CCCCCCC,1;2\n");

        assertThat(preview.state()).isEqualTo(Import.State.PREVIEWED);
        assertThat(preview.counts()).isEqualTo(new Import.Counts(2, 0, 0, 0));
        assertThat(compounds.find("AA-1")).isEmpty();

        assertThat(importer.commit(preview.id()).counts()).isEqualTo(new Import.Counts(2, 0, 0, 0));
        assertThat(texts("AA-2")).containsExactly("1", "2");
    }

    @Test
    void aSecondRowWithTheSameValueIsAnotherResult() {
        String table = "Compound number,SMILES,Pfal IC50 (Example)\nAB-1,CCCCCCCC,0.5\nAB-1,CCCCCCCC,0.5\n";
        importer.store("repeats.csv", table);

        assertThat(texts("AB-1")).containsExactly("0.5", "0.5");
        assertThat(importer.store("repeats again.csv", table).counts()).isEqualTo(new Import.Counts(0, 0, 2, 0));
        assertThat(texts("AB-1")).hasSize(2);
    }

    @Test
    void aCellThatGrewAddsOnlyWhatIsNew() {
        importer.store("first.csv", "Compound number,SMILES,Pfal IC50 (Example)\nAC-1,CCCCCCCCC,0.036\n");
        Import second = importer.store(
                "second.csv", "Compound number,SMILES,Pfal IC50 (Example)\nAC-1,CCCCCCCCC,0.036; 0.012\n");

        assertThat(second.counts().updated()).isEqualTo(1);
        assertThat(texts("AC-1")).containsExactly("0.036", "0.012");
    }

    @Test
    void namesAreKeptWhereTheStructureIsHereUnderAnotherStereoStatement() {
        compounds.register(
                NewCompound.of(StructureReader.read("CCCCCC(O)CCC"))
                        .numbered("AZ-1")
                        .stating(StereoStatement.RACEMIC),
                importer.curator());
        String table = "Compound number,SMILES,MMV ID\nAZ-2,CCCCCC(O)CCC,MMV999001\n";

        assertThat(importer.store("flat.csv", table).counts()).isEqualTo(new Import.Counts(1, 0, 0, 0));
        assertThat(compounds.synonyms(compounds.find("AZ-2").orElseThrow().id()))
                .extracting(Synonym::text)
                .containsExactly("MMV999001");
        assertThat(importer.store("flat again.csv", table).counts()).isEqualTo(new Import.Counts(0, 0, 1, 0));
    }

    @Test
    void aNumberWithAnotherStructureIsRejectedWithTheReason() throws IOException {
        Import one = importer.store("clash.csv", "Compound number,SMILES\nAD-1,CCCCCCCCCC\nAD-1,CCCCCCCCCCC\n");

        assertThat(one.counts()).isEqualTo(new Import.Counts(1, 0, 0, 1));
        assertThat(importer.rows(one).getLast().remarks()).extracting(Remark::kind).contains(Remark.Kind.NUMBER_TAKEN);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.rejected(one.id(), Exports.Style.of(SheetFormat.CSV), importer.curator(), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Row,Reason,Compound number,SMILES")
                .contains("is registered with another structure")
                .contains("AD-1,CCCCCCCCCCC");
    }

    @Test
    void anUnreadableStructureCostsNothingButTheStructure() {
        Import one = importer.store(
                "broken.csv", "Compound number,SMILES,Pfal IC50 (Example)\nAE-1,CCC(CC,3\n,not a smiles(,4\n");

        assertThat(one.counts()).isEqualTo(new Import.Counts(1, 0, 0, 1));
        assertThat(compounds.find("AE-1").orElseThrow().structure()).isEmpty();
        assertThat(texts("AE-1")).containsExactly("3");
        assertThat(importer.rows(one).getFirst().remarks())
                .extracting(Remark::kind)
                .contains(Remark.Kind.STRUCTURE_UNREADABLE);

        Import mended =
                importer.store("mended.csv", "Compound number,SMILES,Pfal IC50 (Example)\nAE-1,CCC(CC)CCCCCCC,3\n");
        assertThat(mended.counts().updated()).isEqualTo(1);
        assertThat(compounds.find("AE-1").orElseThrow().smiles()).isPresent();
    }

    @Test
    void resultsOfCompoundsThatAreNotHereAreRejected() {
        Import one = importer.store("results.csv", "OSM Code,hERG mean IC50 (microM)\nZZ-999,3\nn/a,4\n");

        assertThat(one.counts()).isEqualTo(new Import.Counts(0, 0, 0, 2));
        assertThat(importer.rows(one))
                .extracting(row -> row.remarks().getFirst().kind())
                .containsExactly(Remark.Kind.UNKNOWN_COMPOUND, Remark.Kind.NO_COMPOUND);
    }

    @Test
    void aDecisionAboutAColumnChangesTheFateOfTheRows() {
        Import preview = importer.preview("odd.csv", "Code,Drawing,Reading\nAF-1,CCCCCCCCCC(=O)CC,7\n");
        imports.decide(
                preview.id(),
                List.of(new Choice(2, ColumnRole.RESULT, "Pfal IC50 (Example)", "nM")),
                "",
                Trusted.NOTHING,
                importer.curator());
        importer.await(preview.id());
        importer.commit(preview.id());

        assertThat(activities.of(compounds.find("AF-1").orElseThrow().id())).singleElement().satisfies(activity -> {
            assertThat(activity.reportedUnits()).contains("nM");
            assertThat(activity.value()).hasValue(0.007);
        });
    }

    @Test
    void aKilledImportGoesOnWithTheNextRow() {
        StringBuilder table = new StringBuilder("Compound number,SMILES,Pfal IC50 (Example)\n");
        for (int i = 1; i <= 20; i++) {
            table.append("AG-").append(i).append(",FC(F)C").append("C".repeat(i)).append("O,").append(i).append('\n');
        }
        Import preview = importer.preview("killed.csv", table.toString());
        store.move(preview.id(), Import.State.COMMITTING);
        store.wantCancel(preview.id(), false);
        commitJob.storeNext(preview.id());

        Import half = imports.get(preview.id(), importer.curator());
        assertThat(half.counts().total()).isEqualTo(7);
        assertThat(half.lastRow()).isEqualTo(8);

        commitJob.run(preview.id(), () -> false);

        assertThat(imports.get(preview.id(), importer.curator()).state()).isEqualTo(Import.State.COMPLETED);
        assertThat(imports.get(preview.id(), importer.curator()).counts().total()).isEqualTo(20);
        assertThat(texts("AG-3")).containsExactly("3");
    }

    @Test
    void aCancelledImportKeepsWhatIsStoredAndCanGoOn() {
        StringBuilder table = new StringBuilder("Compound number,SMILES\n");
        for (int i = 1; i <= 10; i++) {
            table.append("AH-").append(i).append(",FC(F)C").append("C".repeat(i)).append("N\n");
        }
        Import preview = importer.preview("cancelled.csv", table.toString());
        store.move(preview.id(), Import.State.COMMITTING);
        commitJob.storeNext(preview.id());
        imports.cancel(preview.id(), importer.curator());
        commitJob.run(preview.id(), () -> false);

        assertThat(imports.get(preview.id(), importer.curator()).state()).isEqualTo(Import.State.CANCELLED);
        assertThat(imports.get(preview.id(), importer.curator()).counts().total()).isEqualTo(7);
        assertThat(importer.commit(preview.id()).counts().total()).isEqualTo(10);
    }

    @Test
    void aCancelledPreviewIsGoneWithAllThatWasTyped() {
        Import preview = importer.preview("wrong file.csv", "Compound number,SMILES\nCA-1,CCCCOCCC\n");
        assertThat(store.needs(preview.sha256())).isTrue();

        assertThat(imports.cancel(preview.id(), importer.curator()).state()).isEqualTo(Import.State.CANCELLED);

        assertThat(store.find(preview.id())).isEmpty();
        assertThat(storedRows.rows(preview.id(), null, 0, 10)).isEmpty();
        assertThat(store.columns(preview.id())).isEmpty();
        assertThat(store.needs(preview.sha256())).isFalse();
        assertThatThrownBy(() -> imports.get(preview.id(), importer.curator())).isInstanceOf(MissingException.class);
    }

    @Test
    void nothingIsKeptOfAFileThatIsRefused() {
        String page = "<html><body>" + java.util.UUID.randomUUID();
        assertThatThrownBy(() -> importer.preview("page.csv", page)).isInstanceOf(InvalidInputException.class);

        assertThat(database.sql("SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = 'remove-unused-blob'")
                        .query(Long.class)
                        .single())
                .as("the removal of its bytes waits")
                .isPositive();
    }

    @Test
    void aJobWhoseImportIsGoneStoresNothing() {
        Import preview = importer.preview("gone.csv", "Compound number,SMILES\nCB-1,CCCCOCCCC\n");
        imports.cancel(preview.id(), importer.curator());

        examineJob.run(preview.id(), () -> false);
        commitJob.run(preview.id(), () -> false);

        assertThat(compounds.find("CB-1")).isEmpty();
        assertThat(storedRows.rows(preview.id(), null, 0, 10)).isEmpty();
    }

    @Test
    void aStoredImportThatIsTakenBackLeavesWhoWhenAndWhyAndWhatWasStored() {
        Import one = importer.store("private.csv", "Compound number,SMILES,My own\nCC-1,CCCCOCCCCC,canary4712\n");
        Import same = importer.preview("same bytes.csv", "Compound number,SMILES,My own\nCC-1,CCCCOCCCCC,canary4712\n");

        assertThatThrownBy(() -> imports.withdraw(one.id(), " ", importer.curator()))
                .isInstanceOf(InvalidInputException.class);
        imports.withdraw(one.id(), "sent by mistake", importer.curator());

        assertThatThrownBy(() -> imports.get(one.id(), Actor.anybody())).isInstanceOf(GoneException.class)
                .hasMessageContaining("Example Curator").hasMessageContaining("sent by mistake")
                        .hasMessageContaining("stays in the registry");
        assertThat(store.get(one.id())).satisfies(left -> {
            assertThat(left.fileName()).isEmpty();
            assertThat(left.counts()).isEqualTo(one.counts());
        });
        assertThat(storedRows.rows(one.id(), null, 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.cells()).isEmpty();
            assertThat(row.compound()).contains(compounds.find("CC-1").orElseThrow().id());
        });
        assertThat(store.needs(one.sha256())).as("another import has the same bytes").isTrue();
        imports.withdraw(same.id(), "the same mistake", importer.curator());
        assertThat(store.needs(one.sha256())).isFalse();
    }

    @Test
    void aPreviewThatNobodyDecidesAboutIsRemovedAfterThirtyDays() {
        Import old = importer.preview("old.csv", "Compound number,SMILES\nCD-1,CCCCOCCCCCC\n");
        Import fresh = importer.preview("fresh.csv", "Compound number,SMILES\nCD-2,CCCCOCCCCCCC\n");
        Import stored = importer.store("stored.csv", "Compound number,SMILES\nCD-3,CCCCOCCCCCCCC\n");
        database.sql("UPDATE data_import SET finished_at = ? WHERE id IN (?, ?)")
                .params(OffsetDateTime.now(ZoneOffset.UTC).minusDays(31), old.id().value(), stored.id().value())
                        .update();

        removal.removeAbandoned();

        assertThat(store.find(old.id())).isEmpty();
        assertThat(store.find(fresh.id())).isPresent();
        assertThat(store.find(stored.id())).isPresent();
    }

    @Test
    void onlyMembersImport() {
        assertThatThrownBy(() -> imports.upload(
                        "a.csv",
                        new ByteArrayInputStream("SMILES\nC\n".getBytes(StandardCharsets.UTF_8)),
                        Imports.Options.previewOnly(),
                        Actor.anybody()))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void aFileThatIsNoTableIsRefusedInWords() {
        assertThatThrownBy(() -> importer.preview("empty.csv", ""))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> importer.preview("page.csv", "<html><body>"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("web page");
    }

    @Test
    void theSameColumnsComeBack() throws IOException {
        String table = "Compound number,SMILES,My own,\"Odd\nheading\"\r\nAI-1 ,CCCCCCS,-78 °C,=1+1\r\n";
        Import one = importer.store("mine.csv", table);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.original(
                one.id(), Exports.Rows.all(), new Exports.Style(SheetFormat.CSV, true), importer.curator(), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(table);
    }

    @Test
    void structureFilesComeInWithTheirFields() throws IOException {
        ByteArrayOutputStream sdf = new ByteArrayOutputStream();
        importer.store("seed.csv", "Compound number,SMILES,Synonyms\nAJ-1,CC(C)CCCCCCS,XX 1-1\n");
        exports.compounds(
                List.of(compounds.find("AJ-1").orElseThrow().id()).iterator(),
                List.of(),
                Exports.Style.of(SheetFormat.SDF),
                sdf);
        Import one = importer.store("again.sdf", sdf.toString(StandardCharsets.UTF_8));

        assertThat(importer.rows(one)).extracting(ImportedRow::summary).containsExactly("");
        assertThat(one.counts()).isEqualTo(new Import.Counts(0, 0, 1, 0));
    }
}
