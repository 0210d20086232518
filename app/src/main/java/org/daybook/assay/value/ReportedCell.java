package org.daybook.assay.value;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.daybook.assay.value.ReportedValue.Effect;
import org.daybook.assay.value.ReportedValue.Point;
import org.daybook.assay.value.ReportedValue.Range;
import org.daybook.assay.value.ReportedValue.Undecided;
import org.daybook.assay.value.ReportedValue.Undecided.Reading;
import org.daybook.quantities.NumberStyle;
import org.daybook.quantities.NumberStyle.Evidence;
import org.daybook.quantities.Unit;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// Everything that one cell of a results table says: none, one or several values, with the text as it was typed.
///
/// The grammar (`docs/decisions/0059-number-styles.md`, `docs/decisions/0060-what-stands-beside-a-value.md`):
///
/// ```
/// cell      = blank | value ((';' | '|' | line break | comma | 'and') value)*
///             a comma between two digits: see NumberStyle; what a list states once: see StatedOnce
/// value     = [n ':'] (point | range) beside* | words condition* | error
/// point     = relation? number unit? (± number unit?)? ('or more' | 'or less')?
/// relation  = < <= > >= = ~, their other forms, words in four languages
/// range     = number unit? ('-' | '–' | 'to') number unit? | 'between' number 'and' number unit?
/// beside    = n | ± | SD | SEM | interval | condition | mark | note; bare after a comma, or in brackets
/// n         = 'n = 3'
/// interval  = '(0.9-1.5)' | '[0.9, 1.5]' | '95% CI 0.9 to 1.5'
/// condition = ('at' | '@' | 'up to') number unit | ('after' | 'for') number time unit | '(10 µM)' beside an effect
/// mark      = '*' | '†' | '‡' | '§'
/// note      = 'SI 14' | 'R2 0.98' | 'Hill 1.1' and the like, kept as typed
/// error     = '#DIV/0!' and the like | relation alone
/// ```
///
/// A number may be written `3.2E-7`, `3.2 x 10^-7`, `1'234.5` or `1 234,5`, a unit in brackets. What is not surely
/// understood is kept as words.
///
/// @param text the cell exactly as typed
/// @param values in the order they were typed; empty for a blank cell
public record ReportedCell(String text, List<ReportedValue> values) {

    private static final Pattern COMMA_IN_NUMBER = Pattern.compile("\\d,\\d");

    public ReportedCell {
        values = List.copyOf(values);
    }

    private static ReportedCell typed(String text, List<ReportedValue> values) {
        boolean escaped = values.size() == 1 && !CellText.decoded(text).equals(text);
        return new ReportedCell(text, escaped ? List.of(values.getFirst().typed(text.strip())) : values);
    }

    /// Reads a cell whose number style nobody has stated; never fails and never guesses: a text with several readings
    /// is a [ReportedValue.Undecided], one that is not understood a [ReportedValue.Word].
    public static ReportedCell read(String text) {
        return typed(text, CellGrammar.of(text, null).values());
    }

    /// Reads a cell of a column whose number style is known. The style decides what the text leaves open; a text with
    /// one reading keeps it: `0,45` is 0.45 under [NumberStyle#POINT] too. Under POINT `12,5` stays undecided: 12.5 and
    /// the list 12 and 5 are both against the column.
    public static ReportedCell read(String text, NumberStyle style) {
        return typed(text, CellGrammar.of(text, style).values());
    }

    /// Reads a cell whose column nobody has stated the style of, but whose other cells are all written in one. As
    /// [#read(String, NumberStyle)], but `1,234` among points stays undecided: it may be a thousand or a list of two.
    public static ReportedCell readBeside(String text, NumberStyle ofOtherCells) {
        return typed(text, CellGrammar.inferred(text, ofOtherCells).values());
    }

    /// Reads what a person types into a field, or a program sends: a point is decimal, as
    /// [org.daybook.quantities.TypedNumber] has it. Only a comma between digits can leave several readings.
    public static ReportedCell readTyped(String text) {
        List<ReportedValue> values = read(text).values();
        List<ReportedValue> pointed = read(text, NumberStyle.POINT).values();
        boolean sameParts = values.size() == pointed.size();
        return new ReportedCell(text, IntStream.range(0, values.size())
                .mapToObj(part -> sameParts && hasOnlyPoints(values.get(part)) ? pointed.get(part) : values.get(part))
                .toList());
    }

    private static boolean hasOnlyPoints(ReportedValue value) {
        return value instanceof Undecided undecided && undecided.isAboutStyle()
                && !COMMA_IN_NUMBER.matcher(undecided.text()).find();
    }

    /// The values with the unit that only the last states, `500, 600 nM`: it is that of all of them, unless their
    /// column says another; then those before it are undecided.
    ///
    /// @param column unit of numbers that state none; null: nobody says
    public static List<ReportedValue> inOneUnit(List<ReportedValue> values, @Nullable Unit column) {
        Unit last = values.size() < 2 ? null : unit(values.getLast());
        if (last == null || values.subList(0, values.size() - 1).stream()
                .anyMatch(value -> value instanceof Effect || unit(value) != null)) {
            return values;
        }
        return values.stream().map(value -> switch (value) {
            case Point point when point.unit() == null -> point(point, last, column);
            case Range range when range.unit() == null && (column == null || column.equals(last)) -> range.in(last);
            default -> value;
        }).toList();
    }

    private static ReportedValue point(Point point, Unit last, @Nullable Unit column) {
        return column == null || column.equals(last) ? point.in(last)
                : new Undecided(point.text(), List.of(
                        new Reading(null, Said.of("said.assay.as-behind-the-last-value", point.text(), last.label())),
                        new Reading(null, Said.of("said.assay.as-the-column-says", point.text(), column.label()))));
    }

    private static @Nullable Unit unit(ReportedValue value) {
        return switch (value) {
            case Point point -> point.unit();
            case Range range -> range.unit();
            case Effect effect -> Unit.PERCENT;
            default -> null;
        };
    }

    /// What the text of a cell tells about the number style of its column.
    public static Evidence evidence(String text) {
        return CellGrammar.of(text, null).evidence();
    }

    /// Whether nothing is reported; words that say so (`nd`) are a value and not blank.
    public boolean isBlank() {
        return values.isEmpty();
    }

    /// Whether a number style, once stated, would give a value that is not taken now.
    public boolean waitsForStyle() {
        return values.stream().anyMatch(value -> value instanceof Undecided undecided && undecided.isAboutStyle());
    }
}
