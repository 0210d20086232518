package org.daybook.assay.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.assay.value.ReportedValue.Fault;
import org.daybook.assay.value.ReportedValue.Undecided;
import org.daybook.assay.value.ReportedValue.Undecided.Reading;
import org.daybook.assay.value.ReportedValue.Word;
import org.daybook.assay.value.ReportedValue.Word.Meaning;
import org.daybook.quantities.NumberStyle;
import org.daybook.quantities.NumberStyle.Evidence;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// One part of a cell under every number style.
///
/// @param point the value with a decimal point, or null
/// @param comma the value with a decimal comma, or null; the same as `point` where the text has no decimal sign or
///     thousands
/// @param list the values of `12,5` read as a list, empty where it cannot be one
record PartReading(
        CellText text, @Nullable ReportedValue point, @Nullable ReportedValue comma, List<ReportedValue> list) {

    /// Whole numbers parted by commas without a blank: `12,5`, `1,234`, `24,14,7 uM`; `12,5; nd` is two parts.
    private static final Pattern BARE_LIST =
            Pattern.compile("[1-9]\\d{0,9}(?:,(?:0|[1-9]\\d{0,9}))+(?![\\d.,'])[^\\d;|\r\n]{0,30}"
                    + "(?:(?i:n) ?[=:] ?\\d{1,6} ?[)\\]]?)?");
    private static final Pattern DECIMAL_SIGN = Pattern.compile("[.,]\\d");

    static PartReading of(CellText text, int maxLength) {
        if (text.plain().length() > maxLength) {
            return new PartReading(text, null, null, List.of());
        }
        Optional<ReportedValue> fault = ResultWords.fault(text);
        if (fault.isPresent()) {
            return new PartReading(text, fault.get(), fault.get(), List.of());
        }
        ReportedValue point = read(text, NumberStyle.POINT);
        ReportedValue comma = DECIMAL_SIGN.matcher(text.plain()).find() ? read(text, NumberStyle.COMMA) : point;
        return new PartReading(text, point, comma, BARE_LIST.matcher(text.plain()).matches() ? list(text) : List.of());
    }

    private static @Nullable ReportedValue read(CellText text, NumberStyle style) {
        return ValueParser.of(style).read(text).orElse(null);
    }

    private static List<ReportedValue> list(CellText text) {
        StatedOnce once = StatedOnce.of(ValueList.split(text, true));
        List<Optional<ReportedValue>> values = once.parts().stream()
                .map(part -> ValueParser.of(NumberStyle.LIST).read(part)).toList();
        return values.stream().allMatch(Optional::isPresent)
                ? once.noted(values.stream().map(Optional::orElseThrow).toList())
                : List.of();
    }

    boolean isUnderstood() {
        return point != null || comma != null || !list.isEmpty();
    }

    /// Whether it has a number under some style.
    boolean isNumber() {
        return !list.isEmpty() || isNumber(point) || isNumber(comma);
    }

    private static boolean isNumber(@Nullable ReportedValue value) {
        return value != null && !(value instanceof Word) && !(value instanceof Fault);
    }

    /// Whether a point stands in it that a decimal point can be.
    boolean hasPoint() {
        return point != null && text.plain().indexOf('.') >= 0;
    }

    Evidence evidence() {
        if (Objects.equals(point, comma) || !list.isEmpty()) {
            return point == null || list.isEmpty() ? Evidence.NONE : Evidence.UNDECIDED;
        }
        return comma == null ? Evidence.POINT : point == null ? Evidence.COMMA : Evidence.UNDECIDED;
    }

    /// @param style null where nobody has stated it
    /// @param inferred whether the style is only that of other cells
    List<ReportedValue> values(@Nullable NumberStyle style, boolean inferred) {
        if (!isUnderstood()) {
            return List.of(new Word(text.typed(), Meaning.REMARK));
        }
        if (style == NumberStyle.LIST && !list.isEmpty()) {
            return list;
        }
        if (inferred && style == NumberStyle.POINT && point != null && list.size() == 2) {
            return List.of(new Undecided(text.typed(), readings()));
        }
        ReportedValue stated = style == null ? null : style == NumberStyle.COMMA ? comma : point;
        return stated != null ? List.of(stated) : undecidedOrOnly(style);
    }

    private List<ReportedValue> undecidedOrOnly(@Nullable NumberStyle style) {
        if (list.isEmpty() && (point == null || comma == null || point.equals(comma))) {
            return List.of(point == null ? Objects.requireNonNull(comma) : point);
        }
        if (point == null && comma == null && list.size() % 2 == 1) {
            return list;
        }
        if (style == NumberStyle.COMMA && point != null) {
            return List.of(point);
        }
        return List.of(new Undecided(text.typed(), readings()));
    }

    private List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        if (comma != null) {
            readings.add(new Reading(NumberStyle.COMMA, Said.plain(SpokenValue.of(comma))));
        }
        if (point != null) {
            readings.add(new Reading(NumberStyle.POINT, Said.plain(SpokenValue.of(point))));
        }
        if (!list.isEmpty()) {
            readings.add(new Reading(NumberStyle.LIST, SpokenValue.all(list)));
        }
        if (readings.size() == 1) {
            readings.add(new Reading(NumberStyle.COMMA, Said.of("said.assay.decimal-commas-in-a-list")));
        }
        return readings;
    }
}
