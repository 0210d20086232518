package org.daybook.assay;

import java.util.List;

/// Everything that one cell of a results table says: none, one or several values, with the text as it was typed.
///
/// The grammar is that of real master sheets (`docs/decisions/0020-values-as-people-type-them.md`):
///
/// ```
/// cell    = blank | value ((',' | ';' | '|' | line break) value)*      a comma separates, it is never a decimal sign
/// value   = effect | range | point | error | words
/// point   = relation? number ('±' number)? unit?                       relation: < <= > >= = ~ and their typographic forms
/// range   = number ('-' | '–' | ' to ') number unit?
/// effect  = relation? number ('-' number)? '%' ('at' | '@') number unit
/// error   = '#DIV/0!' | '#N/A' | '#REF!' | '#VALUE!' | '#NAME?' | '#NUM!' | '#NULL!' | relation alone
/// ```
///
/// @param text the cell exactly as typed
/// @param values in the order they were typed; empty for a blank cell
public record ReportedCell(String text, List<ReportedValue> values) {

    public ReportedCell {
        values = List.copyOf(values);
    }

    /// Reads a cell; never fails: what is not understood is a [ReportedValue.Word].
    public static ReportedCell read(String text) {
        return new ReportedCell(text, ValueGrammar.read(text));
    }

    public boolean isBlank() {
        return values.isEmpty();
    }
}
