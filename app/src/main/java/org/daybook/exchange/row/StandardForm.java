package org.daybook.exchange.row;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.assay.value.ReportedCell;
import org.daybook.assay.value.ReportedValue;
import org.daybook.assay.value.ReportedValue.Effect;
import org.daybook.assay.value.ReportedValue.Interval;
import org.daybook.assay.value.ReportedValue.Point;
import org.daybook.assay.value.ReportedValue.Range;
import org.daybook.assay.value.ReportedValue.Uncertainty;
import org.daybook.assay.value.ReportedValue.Undecided;
import org.daybook.assay.value.ReportedValue.Word;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.StandardColumn;
import org.daybook.quantities.NumberStyle;
import org.daybook.quantities.Unit;
import org.jspecify.annotations.Nullable;

/// Reads what an export says beside a typed value: how it was understood. So a value is read as it was before, whatever
/// the other cells of the file say of decimal commas, and what was undecided stays so without a question
/// (`docs/decisions/0069-exports-say-how-values-were-understood.md`).
final class StandardForm {

    private static final double SAME = 1e-9;

    private final Map<StandardColumn, Column> columns = new EnumMap<>(StandardColumn.class);

    StandardForm(List<Column> all) {
        all.forEach(column -> StandardColumn.of(column).ifPresent(one -> columns.putIfAbsent(one, column)));
    }

    /// The value of a cell as it was understood; empty if the row does not say, or says what the cell cannot mean.
    ///
    /// @param unit unit of numbers that state none; null: not known
    Optional<ReportedValue> of(String assay, String cell, @Nullable Unit unit, List<String> cells) {
        Optional<Word.Meaning> meaning = constant(Word.Meaning.class, text(StandardColumn.MEANING, cells));
        if (meaning.isPresent()) {
            return Optional.of(words(assay, cell, meaning.get()));
        }
        Optional<Double> number = number(StandardColumn.VALUE, cells);
        return number.flatMap(value -> Arrays.stream(NumberStyle.values())
                .map(style -> ReportedCell.read(cell, style).values())
                .filter(values -> values.size() == 1 && says(values.getFirst(), value, unit, cells))
                .map(List::getFirst).findFirst())
                .map(value -> described(value, unit, cells));
    }

    /// Words keep what stands beside them; what nobody decided stays undecided.
    private static ReportedValue words(String assay, String cell, Word.Meaning meaning) {
        List<ReportedValue> open = TypedValues.open(assay, cell);
        if (meaning == Word.Meaning.UNDECIDED) {
            return open.size() == 1 && open.getFirst() instanceof Undecided undecided ? undecided
                    : new Undecided(cell.strip(), List.of());
        }
        return open.size() == 1 && open.getFirst() instanceof Word word
                ? new Word(word.text(), meaning, word.context())
                : new Word(cell.strip(), meaning);
    }

    private boolean says(ReportedValue value, double expected, @Nullable Unit unit, List<String> cells) {
        return switch (value) {
            case Point point -> isSame(point.value(), expected, conversion(point.unit(), unit, cells));
            case Range range -> isSame(range.lower(), expected, conversion(range.unit(), unit, cells));
            case Effect effect -> isSame(effect.percent(), expected, new Conversion(null, null));
            default -> false;
        };
    }

    private static boolean isSame(double typed, double expected, Conversion conversion) {
        return Math.abs(conversion.forth(typed) - expected) <= SAME * Math.abs(expected);
    }

    /// From the unit of the typed value to the one of the standard value, if one converts into the other.
    private record Conversion(@Nullable Unit typed, @Nullable Unit standard) {

        double forth(double value) {
            return typed == null || standard == null || !typed.convertsTo(standard) ? value
                    : typed.convert(value, standard);
        }

        double back(double value) {
            return typed == null || standard == null || !typed.convertsTo(standard) ? value
                    : standard.convert(value, typed);
        }
    }

    private Conversion conversion(@Nullable Unit ofValue, @Nullable Unit ofRow, List<String> cells) {
        String standard = text(StandardColumn.UNITS, cells);
        return new Conversion(ofValue == null ? ofRow : ofValue, standard.isEmpty() ? null : Unit.of(standard));
    }

    /// With the deviation and the interval that stood in other columns of the table it came from.
    private ReportedValue described(ReportedValue value, @Nullable Unit unit, List<String> cells) {
        if (!(value instanceof Point point)) {
            return value;
        }
        Conversion conversion = conversion(point.unit(), unit, cells);
        Optional<Double> deviation = number(StandardColumn.UNCERTAINTY, cells).filter(found -> found >= 0);
        Optional<Double> lower = number(StandardColumn.INTERVAL_LOWER, cells);
        Optional<Double> upper = number(StandardColumn.INTERVAL_UPPER, cells);
        Point described = point;
        if (deviation.isPresent() && point.context().uncertainty() == null) {
            described = described.with(new Uncertainty(conversion.back(deviation.get()),
                    constant(Uncertainty.Kind.class, text(StandardColumn.UNCERTAINTY_KIND, cells)).orElse(null)));
        }
        if (lower.isPresent() && upper.isPresent() && lower.get() <= upper.get()
                && point.context().interval() == null) {
            described = described.with(new Interval(conversion.back(lower.get()), conversion.back(upper.get()),
                    number(StandardColumn.CONFIDENCE, cells).map(Double::intValue).orElse(null)));
        }
        return described;
    }

    private String text(StandardColumn which, List<String> cells) {
        Column column = columns.get(which);
        return column == null ? "" : RowReader.cell(column, cells).strip();
    }

    private Optional<Double> number(StandardColumn which, List<String> cells) {
        String typed = text(which, cells);
        return typed.matches("-?\\d{1,20}(\\.\\d{1,20})?([eE]-?\\d{1,3})?") ? Optional.of(Double.valueOf(typed))
                : Optional.empty();
    }

    private static <T extends Enum<T>> Optional<T> constant(Class<T> type, String name) {
        String upper = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(upper)).findFirst();
    }
}
