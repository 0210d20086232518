package org.daybook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daybook.assay.Assays;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.imports.ImportedRow;
import org.daybook.exchange.imports.Imports;
import org.daybook.exchange.imports.Outcome;
import org.daybook.exchange.job.CommitJob;
import org.daybook.exchange.job.ExamineJob;
import org.daybook.exchange.row.Trusted;
import org.daybook.exchange.table.file.ReadingChoice;
import org.daybook.people.Actor;
import org.daybook.registry.batch.Batches;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Imports sheets of the table under `sheets/` into an empty site and compares each cell with its right answer.
///
/// A sheet marked `open` is known to come out wrong; it fails when it comes out right, so that the mark is taken off.
///
/// Two classes share the sheets by the first letters of their books, so that two processes of tests can work on them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SmallSheets extends ImportingTest {

    private static final List<String> EMPTIED = List.of("import_claim", "number_hold", "activity", "assay",
            "stage_change", "membership", "batch", "synonym", "compound_change", "compound_number", "compound",
            "number_scheme");
    private static final String PART = "\n    ";

    /// Books before this letter are of the first half.
    private static final String MIDDLE = "n";

    private final Tally tally = new Tally();

    @Autowired
    private Batches batches;

    @Autowired
    private Assays assays;

    @Autowired
    private ExamineJob examineJob;

    @Autowired
    private CommitJob commitJob;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private JdbcClient database;

    /// What was compared so far.
    private static final class Tally {

        private int sheets;
        private int right;
        private int wrong;
        private final TreeMap<String, List<String>> open = new TreeMap<>();
    }

    @TestFactory
    Stream<DynamicTest> everyCellComesOutAsItWentIn() {
        String only = System.getProperty("daybook.test.sheet", "");
        return SmallSheet.all().stream().filter(this::isMine)
                .filter(sheet -> sheet.title().matches("(?s).*(?:" + only + ").*"))
                .map(sheet -> DynamicTest.dynamicTest(sheet.title(), () -> judge(sheet)));
    }

    /// Whether this class has the sheet and not the other one.
    abstract boolean isMine(SmallSheet sheet);

    static boolean isOfTheFirstHalf(SmallSheet sheet) {
        return sheet.book().compareTo(MIDDLE) < 0;
    }

    /// The jobs run at once, in this thread: the scheduler looks for due ones once a second, too seldom for a thousand.
    @BeforeEach
    void pauseTheScheduler() {
        scheduler.pause();
    }

    @AfterEach
    void resumeTheScheduler() {
        database.sql("DELETE FROM scheduled_tasks WHERE task_name IN ('examine-import', 'commit-import')").update();
        scheduler.resume();
    }

    @AfterAll
    void say() {
        tally.open.forEach((title, differences) ->
                System.out.println("open  " + title + PART + String.join(PART, differences)));
        System.out.printf("%d small sheets, %d cells, %d right, %d wrong; %d sheets open%n", tally.sheets,
                tally.right + tally.wrong, tally.right, tally.wrong, tally.open.size());
    }

    private void judge(SmallSheet sheet) {
        EMPTIED.forEach(table -> database.sql("DELETE FROM " + table).update());
        Verdict verdict = new Verdict(compounds, batches, activities, assays);
        sheet.before()
                .forEach(text -> upload(text.fileName(sheet.name()), text.bytes(), Imports.Options.straightThrough()));
        if (sheet.note("refused").isPresent()) {
            refuse(sheet, verdict);
        } else {
            take(sheet, verdict);
        }
        tally.sheets++;
        tally.right += verdict.right();
        tally.wrong += verdict.differences().size();
        report(sheet, verdict.differences());
    }

    private void report(SmallSheet sheet, List<String> differences) {
        if (sheet.note("open").isPresent()) {
            assertThat(differences).as("%s comes out right: take its mark \"open\" off", sheet.title()).isNotEmpty();
            tally.open.put(sheet.title() + " (" + sheet.note("open").get() + ")", differences);
        } else if (!differences.isEmpty()) {
            fail(sheet.title() + PART + String.join(PART, differences));
        }
    }

    private void refuse(SmallSheet sheet, Verdict verdict) {
        String said;
        try {
            Import one = upload(sheet.upload().fileName(sheet.name()), sheet.upload().bytes(),
                    Imports.Options.previewOnly());
            said = one.state() == Import.State.FAILED ? one.failureWords().map(Said::english).orElse("") : "";
        } catch (InvalidInputException e) {
            said = String.valueOf(e.getMessage());
        }
        verdict.words("file", "refused", sheet.note("refused").orElseThrow(), said);
    }

    private void take(SmallSheet sheet, Verdict verdict) {
        String name = sheet.upload().fileName(sheet.name());
        byte[] bytes = sheet.upload().bytes();
        try {
            Import preview = upload(name, bytes, options(sheet, true));
            List<ImportedRow> planned = rows(preview);
            verdict.equal("file", "state", "previewed", state(preview));
            Import stored = preview.state() == Import.State.PREVIEWED ? commit(preview) : preview;
            List<ImportedRow> rows = rows(stored);
            verdict.equal("file", "state", "completed", state(stored));
            verdict.equal("file", "outcomes foretold", outcomes(planned), outcomes(rows));
            verdict.file(sheet, stored, imports.columns(stored.id(), curator()), rows);
            List<ImportedRow> again = rows(upload(name, bytes, options(sheet, false)));
            boolean changed = again.stream().map(ImportedRow::outcome)
                    .anyMatch(outcome -> outcome == Outcome.CREATED || outcome == Outcome.UPDATED);
            verdict.equal("file", "imported again", "unchanged", changed ? outcomes(again) : "unchanged");
        } catch (InvalidInputException e) {
            verdict.equal("file", "taken", "yes", "refused: " + e.getMessage());
        }
    }

    private static Imports.Options options(SmallSheet sheet, boolean dryRun) {
        ReadingChoice choice = ReadingChoice.NONE.ofSheet(sheet.note("sheet").orElse(null));
        return new Imports.Options(new Imports.Reading(choice, null), List.of(), null, Trusted.NOTHING, dryRun);
    }

    private static String state(Import one) {
        return one.stateKey() + one.failureWords().map(words -> ": " + words).orElse("");
    }

    private Import upload(String name, byte[] bytes, Imports.Options options) {
        try {
            Import one = imports.upload(name, new ByteArrayInputStream(bytes), options, curator());
            examineJob.run(one.id(), () -> false);
            return imports.get(one.id(), curator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Import commit(Import preview) {
        imports.commit(preview.id(), curator());
        commitJob.run(preview.id(), () -> false);
        return imports.get(preview.id(), curator());
    }

    private List<ImportedRow> rows(Import one) {
        return imports.rows(one.id(), (Outcome) null, 0, 1_000, curator());
    }

    private Actor curator() {
        return importer.curator();
    }

    private static String outcomes(List<ImportedRow> rows) {
        return rows.stream().map(row -> row.row() + " " + row.outcome().key()).toList().toString();
    }
}
