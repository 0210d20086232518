package org.daybook.assay.value;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.assay.value.ReportedValue.Undecided;
import org.daybook.assay.value.ReportedValue.Word;
import org.daybook.assay.value.ReportedValue.Word.Meaning;
import org.daybook.quantities.NumberStyle;
import org.daybook.quantities.NumberStyle.Evidence;
import org.jspecify.annotations.Nullable;

/// Parts a cell into its values; the grammar is written down at [ReportedCell].
///
/// @param values what the cell says
/// @param evidence what it tells about the number style of its column
record CellGrammar(List<ReportedValue> values, Evidence evidence) {

    /// Longer cells are prose, whatever is in them.
    private static final int MAX_VALUE_LENGTH = 200;
    private static final int MAX_VALUES = 100;

    /// @param style null where nobody has stated it
    static CellGrammar of(String cell, @Nullable NumberStyle style) {
        return read(cell, style, false);
    }

    /// @param style that of the other cells of the column
    static CellGrammar inferred(String cell, NumberStyle style) {
        return read(cell, style, true);
    }

    private static CellGrammar read(String cell, @Nullable NumberStyle style, boolean inferred) {
        CellText text = CellText.of(cell);
        if (text.plain().isEmpty()) {
            return new CellGrammar(List.of(), Evidence.NONE);
        }
        PartReading whole = PartReading.of(text, MAX_VALUE_LENGTH);
        if (whole.isUnderstood()) {
            return of(List.of(whole), style, inferred, Evidence.NONE);
        }
        return several(text, style, inferred).orElseGet(() ->
                new CellGrammar(List.of(new Word(text.typed(), Meaning.REMARK)), Evidence.NONE));
    }

    /// A list counts as a list only if one of its parts is more than words: `slow, but steady` is a remark.
    private static Optional<CellGrammar> several(CellText text, @Nullable NumberStyle style, boolean inferred) {
        List<PartReading> parts = new ArrayList<>();
        boolean commas = ValueList.isPartedByCommas(text);
        for (CellText part : ValueList.split(text, false)) {
            PartReading reading = PartReading.of(part, MAX_VALUE_LENGTH);
            List<PartReading> tight = reading.isUnderstood() ? List.of(reading) : tight(part, reading);
            commas |= tight.size() > 1;
            parts.addAll(tight);
        }
        if (parts.size() < 2 || parts.size() > MAX_VALUES || parts.stream().noneMatch(PartReading::isUnderstood)) {
            return Optional.empty();
        }
        return Optional.of(of(parts, style, inferred, commas ? Evidence.POINT : Evidence.NONE));
    }

    /// The values between commas that stand between digits, if all of them are values: of `0,036 / 0,012` and
    /// `0,5,0,012` nothing is taken, for `036 / 0` is no value and `012` no way to write twelve.
    private static List<PartReading> tight(CellText part, PartReading whole) {
        List<CellText> texts = ValueList.split(part, true);
        List<PartReading> readings =
                texts.stream().map(one -> PartReading.of(one, MAX_VALUE_LENGTH)).toList();
        boolean parted = texts.stream().noneMatch(one -> one.plain().matches("0\\d.*"))
                && readings.stream().allMatch(PartReading::isUnderstood);
        return parted ? readings : List.of(whole);
    }

    /// @param separators what the marks between the parts tell: nobody parts decimal commas with commas
    private static CellGrammar of(List<PartReading> parts, @Nullable NumberStyle style, boolean inferred,
            Evidence separators) {
        Evidence cell = evidence(parts, separators);
        NumberStyle stated = style == NumberStyle.LIST || style(cell) == null ? style : style(cell);
        List<ReportedValue> values = parts.stream().flatMap(part -> part.values(stated, inferred).stream()).toList();
        boolean open =
                values.stream().anyMatch(value -> value instanceof Undecided undecided && undecided.isAboutStyle());
        return new CellGrammar(values, open ? Evidence.UNDECIDED : cell);
    }

    private static Evidence evidence(List<PartReading> parts, Evidence separators) {
        Set<Evidence> found = EnumSet.noneOf(Evidence.class);
        parts.forEach(part -> found.add(part.evidence()));
        if (separators == Evidence.POINT && parts.stream().anyMatch(PartReading::hasPoint)) {
            found.add(Evidence.POINT);
        }
        if (found.contains(Evidence.POINT) == found.contains(Evidence.COMMA)) {
            return Evidence.NONE;
        }
        return found.contains(Evidence.POINT) ? Evidence.POINT : Evidence.COMMA;
    }

    private static @Nullable NumberStyle style(Evidence evidence) {
        return switch (evidence) {
            case POINT -> NumberStyle.POINT;
            case COMMA -> NumberStyle.COMMA;
            case NONE, UNDECIDED -> null;
        };
    }
}
