package org.daybook.exchange.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.recognise.Choice;
import org.daybook.exchange.row.Remark;
import org.daybook.exchange.row.Trusted;
import org.daybook.exchange.table.file.ReadingChoice;
import org.daybook.people.Actor;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Page;
import org.daybook.shared.id.ImportId;
import org.jspecify.annotations.Nullable;

/// Imports of tables and structure files: upload, preview, commit, report. Members make them.
///
/// Until its first row is stored an import is seen by its sender and the members, and missing for everybody else; from
/// then on everybody sees it. One that was taken back is gone for all who could see it.
public interface Imports {

    /// Characters of the title of the campaign.
    int MAX_CAMPAIGN = 200;
    /// Columns about which something can be decided.
    int MAX_CHOICES = 500;

    /// Bytes that a file may have.
    long maxBytes();

    /// Takes a file in and starts to look at it; nothing of it is stored in the registry before [#commit].
    ///
    /// @param options what a person or program has decided already
    /// @return the import, waiting to be looked at by a job
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    /// @throws org.daybook.shared.InvalidInputException for field `file` if it is no table, in words
    Import upload(String fileName, InputStream bytes, Options options, Actor actor) throws IOException;

    /// Changes what columns are taken for, and looks at all rows again.
    ///
    /// @param campaign title of the campaign for the series of the file, empty for none
    /// @param trusted what is right where the parts of a row disagree; without it such rows wait
    /// @throws org.daybook.shared.InvalidInputException for field `mapping`, or for `state` if the import is past its
    ///     preview
    void decide(ImportId id, Collection<Choice> choices, String campaign, Trusted trusted, Actor actor);

    /// Reads the file in another way, and looks at all rows again; what columns are taken for is found out anew.
    ///
    /// @throws org.daybook.shared.InvalidInputException for `sheet`, `encoding`, `delimiter` or `headingRows`, or for
    ///     `state` if the import is past its preview
    void reread(ImportId id, Reading reading, Actor actor) throws IOException;

    /// Whether the file has to be read again before its rows can be stored: since it was looked at, words were added to
    /// the site or taken back, or the rules of the program have changed.
    boolean isOutdated(ImportId id, Actor actor);

    /// Stores the rows, in the background.
    ///
    /// @throws org.daybook.shared.InvalidInputException for field `state` unless the import waits for this, or was
    ///     cancelled on its way; also while it is outdated
    void commit(ImportId id, Actor actor);

    /// Removes an import of which nothing is stored yet, with its file; one at work stops between two batches of rows,
    /// and what is stored by then stays and is reported.
    ///
    /// @return the import as it was left, [Import.State#CANCELLED] if it was removed
    /// @throws org.daybook.shared.InvalidInputException for field `state` if it is over
    Import cancel(ImportId id, Actor actor);

    /// Takes an import back: its file and all that was typed in it are gone, a tombstone stays. What was stored from it
    /// stays too.
    ///
    /// @param reason 1 to 500 characters, shown to whoever may see the import
    /// @throws org.daybook.people.NotAllowedException unless the actor sent it or is an owner
    void withdraw(ImportId id, String reason, Actor actor);

    /// The import.
    ///
    /// @throws org.daybook.shared.MissingException if there is none that the actor may see
    /// @throws org.daybook.shared.GoneException if it was taken back
    Import get(ImportId id, Actor actor);

    /// The imports that the actor may see, newest first, those that were taken back among them.
    ///
    /// @param page from 1
    Page<Import> history(int page, int size, Actor actor);

    /// The columns of the file and what they are taken for.
    List<Column> columns(ImportId id, Actor actor);

    /// What the cells of the file leave open, by column; empty if nothing is.
    List<Question> questions(ImportId id, Actor actor);

    /// Rows in the order of the file.
    ///
    /// @param outcome only rows with this outcome, or null
    /// @param after number of the last row seen, 0 for the first page
    List<ImportedRow> rows(ImportId id, @Nullable Outcome outcome, int after, int limit, Actor actor);

    /// Rows that have a remark of this kind.
    List<ImportedRow> rows(ImportId id, Remark.Kind kind, int after, int limit, Actor actor);

    /// How many remarks there are of each kind, most first.
    Map<Remark.Kind, Integer> remarks(ImportId id, Actor actor);

    /// The bytes of the file as they were uploaded.
    InputStream original(ImportId id, Actor actor) throws IOException;

    /// How a file is to be read.
    ///
    /// @param choice sheet, encoding and delimiter
    /// @param headingRows `3`, `3-4`, or `0` if there are none; null: by the evidence
    record Reading(ReadingChoice choice, @Nullable String headingRows) {

        /// By the evidence.
        public static final Reading BY_EVIDENCE = new Reading(ReadingChoice.NONE, null);

        /// @throws org.daybook.shared.OverLimitException naming the field that has more than it may have
        public Reading {
            if (headingRows != null) {
                OverLimitException.requireNaming("headingRows", headingRows);
            }
        }
    }

    /// What can be decided at the upload.
    ///
    /// @param choices what columns are, where it is known better
    /// @param campaign title of the campaign for the series of the file; null: named after the prefix of the numbers
    /// @param trusted what is right where the parts of a row disagree; without it such rows wait
    /// @param dryRun whether to stop after the preview; else the import goes on by itself
    record Options(Reading reading, List<Choice> choices, @Nullable String campaign, Trusted trusted, boolean dryRun) {

        /// @throws org.daybook.shared.OverLimitException naming the field that has more than it may have
        public Options {
            if (campaign != null) {
                OverLimitException.requireText("campaign", campaign.strip(), MAX_CAMPAIGN);
            }
            choices = List.copyOf(OverLimitException.requireItems("mapping", choices, MAX_CHOICES));
        }

        /// Everything by evidence, and a stop after the preview.
        public static Options previewOnly() {
            return new Options(Reading.BY_EVIDENCE, List.of(), null, Trusted.NOTHING, true);
        }

        /// Everything by evidence, and stored without asking; rows that leave something open wait.
        public static Options straightThrough() {
            return new Options(Reading.BY_EVIDENCE, List.of(), null, Trusted.NOTHING, false);
        }
    }
}
