package org.daybook.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.daybook.assay.Activity;
import org.daybook.exchange.imports.Outcome;
import org.daybook.exchange.row.Remark;
import org.daybook.exchange.sheet.SheetFormat;
import org.daybook.exchange.shown.TableColumn;
import org.daybook.people.Actor;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.ImportId;
import org.daybook.shared.id.NotebookId;
import org.daybook.shared.id.ProjectId;
import org.jspecify.annotations.Nullable;

/// Everything that is public, as files: streamed, safe to open in a spreadsheet program, and readable by [Imports]
/// again.
public interface Exports {

    /// What a file may be.
    ///
    /// @param raw whether texts that look like formulas are left as they are in CSV; see
    ///     [org.daybook.exchange.sheet.FormulaGuard]
    record Style(SheetFormat format, boolean raw) {

        /// Safe to open in a spreadsheet program: texts that look like formulas are guarded.
        public static Style of(SheetFormat format) {
            return new Style(format, false);
        }
    }

    /// All compounds, in the order they were registered.
    void compounds(Style style, OutputStream out) throws IOException;

    /// These compounds in the order given.
    ///
    /// @param shown further columns that the list shows
    void compounds(Iterator<CompoundId> ids, List<ShownColumn> shown, Style style, OutputStream out) throws IOException;

    /// A table of compounds: the number, then the columns that somebody chose, as the page of it shows them. SMILES
    /// files have the structure before.
    ///
    /// @param campaign whose stages are shown; null: those of all
    void table(Iterator<CompoundId> ids, List<TableColumn> columns, @Nullable CampaignId campaign, Style style,
            OutputStream out) throws IOException;

    /// All batches.
    void batches(Style style, OutputStream out) throws IOException;

    /// The batches of these compounds, in their order.
    void batches(Iterator<CompoundId> ids, Style style, OutputStream out) throws IOException;

    /// All results, one a row.
    void activities(Style style, OutputStream out) throws IOException;

    /// The results of these compounds, in their order, one a row.
    void activities(Iterator<CompoundId> ids, Style style, OutputStream out) throws IOException;

    /// These results in the order given, one a row.
    void results(List<Activity> results, Style style, OutputStream out) throws IOException;

    /// All published entries with their text, the newest lab day first.
    ///
    /// @param notebook or null for those of all notebooks
    /// @throws org.daybook.shared.InvalidInputException for field `format` if that format has no place for entries
    void entries(@Nullable NotebookId notebook, Style style, Actor actor, OutputStream out) throws IOException;

    /// The same of the notebooks of a project.
    void entries(ProjectId project, Style style, Actor actor, OutputStream out) throws IOException;

    /// Campaigns in the order of their list.
    ///
    /// @param project or null for those of all projects
    /// @throws org.daybook.shared.InvalidInputException for field `format` if that format has no place for campaigns
    void campaigns(@Nullable ProjectId project, Style style, OutputStream out) throws IOException;

    /// The rows of an import with the columns they came in, exactly as typed.
    ///
    /// @throws org.daybook.shared.MissingException if there is no import that the actor may see
    /// @throws org.daybook.shared.GoneException if it was taken back
    void original(ImportId id, Rows rows, Style style, Actor actor, OutputStream out) throws IOException;

    /// The rows of an import with what became of each; then the columns they came in.
    void report(ImportId id, Rows rows, Style style, Actor actor, OutputStream out) throws IOException;

    /// The rejected rows with the columns they came in and why.
    void rejected(ImportId id, Style style, Actor actor, OutputStream out) throws IOException;

    /// Which rows of an import.
    ///
    /// @param outcome only those with this outcome, or null
    /// @param kind only those with a remark of this kind, or null; then the outcome does not count, as on the page
    record Rows(@Nullable Outcome outcome, Remark.@Nullable Kind kind) {

        /// Every row, whatever became of it.
        public static Rows all() {
            return new Rows(null, null);
        }
    }
}
