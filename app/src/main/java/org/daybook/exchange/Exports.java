package org.daybook.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.daybook.exchange.sheet.SheetFormat;
import org.daybook.people.Actor;
import org.daybook.shared.AssayId;
import org.daybook.shared.CompoundId;
import org.daybook.shared.ImportId;

/// Everything that is public, as files: streamed, safe to open in a spreadsheet program, and readable by [Imports] again.
public interface Exports {

    /// What a file may be.
    ///
    /// @param raw whether texts that look like formulas are left as they are in CSV; see [org.daybook.exchange.sheet.FormulaGuard]
    record Style(SheetFormat format, boolean raw) {

        public static Style of(SheetFormat format) {
            return new Style(format, false);
        }
    }

    /// All compounds, in the order they were registered.
    void compounds(Style style, OutputStream out) throws IOException;

    /// These compounds in the order given, as a search found them.
    void compounds(Iterator<CompoundId> ids, Style style, OutputStream out) throws IOException;

    /// All batches.
    void batches(Style style, OutputStream out) throws IOException;

    /// All results, one a row.
    void activities(Style style, OutputStream out) throws IOException;

    /// The results of these compounds.
    void activities(Iterator<CompoundId> ids, Style style, OutputStream out) throws IOException;

    /// The results of these compounds in one assay.
    void activities(Iterator<CompoundId> ids, AssayId assay, Style style, OutputStream out) throws IOException;

    /// All published entries with their text.
    ///
    /// @throws org.daybook.shared.InvalidInputException for field `format` if that format has no place for entries
    void entries(Style style, Actor actor, OutputStream out) throws IOException;

    /// The rows of an import with the columns they came in, exactly as typed.
    ///
    /// @throws org.daybook.shared.MissingException if there is no import that the actor may see
    /// @throws org.daybook.shared.GoneException if it was taken back
    void original(ImportId id, Style style, Actor actor, OutputStream out) throws IOException;

    /// The rows of an import with what became of each; then the columns they came in.
    void report(ImportId id, Style style, Actor actor, OutputStream out) throws IOException;

    /// The rejected rows with the columns they came in and why.
    void rejected(ImportId id, Style style, Actor actor, OutputStream out) throws IOException;
}
