package org.daybook.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.exchange.column.Choice;
import org.daybook.exchange.column.Column;
import org.daybook.people.Actor;
import org.daybook.shared.ImportId;
import org.daybook.shared.Page;
import org.jspecify.annotations.Nullable;

/// Imports of tables and structure files: upload, preview, commit, report. Everybody may read them, members make them.
public interface Imports {

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
    /// @throws org.daybook.shared.InvalidInputException for field `mapping`, or for `state` if the import is past its preview
    void decide(ImportId id, Collection<Choice> choices, String campaign, Actor actor);

    /// Stores the rows, in the background.
    ///
    /// @throws org.daybook.shared.InvalidInputException for field `state` unless the import waits for this, or was cancelled on its way
    void commit(ImportId id, Actor actor);

    /// Stops the import between two batches of rows; what is stored by then stays and is reported.
    void cancel(ImportId id, Actor actor);

    Optional<Import> find(ImportId id);

    /// The import.
    ///
    /// @throws org.daybook.shared.MissingException if there is none
    Import get(ImportId id);

    /// All imports, newest first.
    ///
    /// @param page from 1
    Page<Import> history(int page, int size);

    /// The columns of the file and what they are taken for.
    List<Column> columns(ImportId id);

    /// Rows in the order of the file.
    ///
    /// @param outcome only rows with this outcome, or null
    /// @param after number of the last row seen, 0 for the first page
    List<ImportedRow> rows(ImportId id, @Nullable Outcome outcome, int after, int limit);

    /// Rows that have a remark of this kind.
    List<ImportedRow> rows(ImportId id, Remark.Kind kind, int after, int limit);

    /// How many remarks there are of each kind, most first.
    Map<Remark.Kind, Integer> remarks(ImportId id);

    /// The bytes of the file as they were uploaded.
    InputStream original(ImportId id) throws IOException;

    /// What can be decided at the upload.
    ///
    /// @param sheet the sheet of a workbook, or null for the first visible one
    /// @param choices what columns are, where it is known better
    /// @param campaign title of the campaign for the series of the file; null: named after the prefix of the numbers
    /// @param dryRun whether to stop after the preview; else the import goes on by itself
    record Options(@Nullable String sheet, List<Choice> choices, @Nullable String campaign, boolean dryRun) {

        public static Options previewOnly() {
            return new Options(null, List.of(), null, true);
        }

        public static Options straightThrough() {
            return new Options(null, List.of(), null, false);
        }
    }
}
