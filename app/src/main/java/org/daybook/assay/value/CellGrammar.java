package org.daybook.assay.value;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.assay.value.ReportedValue.Undecided;
import org.daybook.assay.value.ReportedValue.Undecided.Reading;
import org.daybook.assay.value.ReportedValue.Word;
import org.daybook.assay.value.ReportedValue.Word.Meaning;
import org.daybook.quantities.NumberStyle;
import org.daybook.quantities.NumberStyle.Evidence;
import org.daybook.shared.Said;
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
        return several(text, style, inferred).or(() -> slashed(text, style, inferred)).orElseGet(() ->
                new CellGrammar(List.of(new Word(text.typed(), Meaning.REMARK)), Evidence.NONE));
    }

    /// A list counts as a list only if one of its parts is more than words: `slow, but steady` is a remark.
    private static Optional<CellGrammar> several(CellText text, @Nullable NumberStyle style, boolean inferred) {
        List<CellText> texts = new ArrayList<>();
        boolean commas = ValueList.isPartedByCommas(text);
        for (CellText part : ValueList.split(text, false)) {
            List<CellText> tight = tight(part);
            commas |= tight.size() > 1 && ValueList.joined(part).size() == 1;
            texts.addAll(tight);
        }
        if (texts.size() > MAX_VALUES) {
            return Optional.empty();
        }
        StatedOnce once = StatedOnce.of(texts);
        List<PartReading> parts = readings(once.parts());
        if (!once.isAbsent() && parts.stream().filter(PartReading::isNumber).count() < 2) {
            once = new StatedOnce(texts, null);
            parts = readings(texts);
        }
        if (parts.size() < 2 || parts.stream().noneMatch(PartReading::isUnderstood)) {
            return Optional.empty();
        }
        CellGrammar read = of(parts, style, inferred, commas ? Evidence.POINT : Evidence.NONE);
        return Optional.of(new CellGrammar(once.noted(read.values), read.evidence));
    }

    /// `0.5/0.6` may be two values or their ratio; it is two where an n = 2 counts them, or both have a unit or
    /// relation. Of whole numbers, `1/2`, nothing is taken.
    private static Optional<CellGrammar> slashed(CellText text, @Nullable NumberStyle style, boolean inferred) {
        List<CellText> texts = text.plain().length() > MAX_VALUE_LENGTH ? List.of() : ValueList.slashed(text);
        StatedOnce once = StatedOnce.of(texts);
        List<PartReading> parts = readings(once.parts());
        if (parts.size() != 2 || !parts.stream().allMatch(PartReading::isNumber)
                || once.parts().stream().allMatch(one -> one.plain().matches("\\d+"))) {
            return Optional.empty();
        }
        if (once.counts(2) || once.parts().stream().noneMatch(one -> one.plain().matches("[-+\\d.,' ]+"))) {
            CellGrammar read = of(parts, style, inferred, Evidence.NONE);
            return Optional.of(new CellGrammar(once.noted(read.values), read.evidence));
        }
        String first = texts.getFirst().typed();
        String second = texts.getLast().typed();
        return Optional.of(new CellGrammar(List.of(new Undecided(text.typed(), List.of(
                new Reading(null, Said.of("said.shared.and", first, second)),
                new Reading(null, Said.of("said.assay.the-ratio-of-to", first, second))))), Evidence.NONE));
    }

    private static List<PartReading> readings(List<CellText> texts) {
        return texts.stream().map(one -> PartReading.of(one, MAX_VALUE_LENGTH)).toList();
    }

    /// The values between commas that stand between digits, if all of them are values: of `0,036 / 0,012` and
    /// `0,5,0,012` nothing is taken, for `036 / 0` is no value and `012` no way to write twelve.
    private static List<CellText> tight(CellText part) {
        if (part.plain().length() > MAX_VALUE_LENGTH || PartReading.of(part, MAX_VALUE_LENGTH).isUnderstood()) {
            return List.of(part);
        }
        List<CellText> texts = ValueList.split(part, true);
        if (texts.size() > 1 && texts.stream().noneMatch(one -> one.plain().matches("0\\d.*"))
                && areUnderstood(texts)) {
            return texts;
        }
        List<CellText> joined = ValueList.joined(part);
        return joined.size() > 1 && areUnderstood(StatedOnce.of(joined).parts()) ? joined : List.of(part);
    }

    private static boolean areUnderstood(List<CellText> texts) {
        return readings(texts).stream().allMatch(PartReading::isUnderstood);
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
