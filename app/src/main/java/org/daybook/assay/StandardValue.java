package org.daybook.assay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.daybook.assay.Activity.Form;
import org.daybook.assay.value.Relation;
import org.daybook.assay.value.ReportedValue;
import org.daybook.assay.value.ReportedValue.Amount;
import org.daybook.assay.value.ReportedValue.Context;
import org.daybook.assay.value.ReportedValue.Effect;
import org.daybook.assay.value.ReportedValue.Fault;
import org.daybook.assay.value.ReportedValue.Point;
import org.daybook.assay.value.ReportedValue.Range;
import org.daybook.assay.value.ReportedValue.Undecided;
import org.daybook.assay.value.ReportedValue.Word;
import org.daybook.quantities.Unit;
import org.jspecify.annotations.Nullable;

/// A reported value in the unit of its assay, as the columns of a result hold it.
///
/// @param context uncertainty and interval in the unit of the value
record StandardValue(
        Form form,
        @Nullable String reportedUnits,
        @Nullable Relation relation,
        @Nullable Double value,
        @Nullable Double upper,
        @Nullable String units,
        Context context,
        Word.@Nullable Meaning meaning) {

    /// @param columnUnit unit of numbers that state none; null: the unit of the assay
    static StandardValue of(ReportedValue reported, @Nullable Unit columnUnit, Assay assay) {
        return switch (reported) {
            case Point point -> point(point, Conversion.between(point.unit(), columnUnit, assay));
            case Range range -> range(range, Conversion.between(range.unit(), columnUnit, assay));
            case Effect effect ->
                new StandardValue(
                        Form.EFFECT,
                        Unit.PERCENT.symbol(),
                        effect.relation(),
                        effect.percent(),
                        effect.upperPercent(),
                        Unit.PERCENT.symbol(),
                        effect.context(),
                        null);
            case Word word -> word(word.meaning(), word.context());
            case Undecided undecided -> word(Word.Meaning.UNDECIDED, undecided.context());
            case Fault fault -> throw new IllegalArgumentException("\"" + fault.text() + "\" is no result");
        };
    }

    /// What makes two reports the same result: the numbers in standard form and the concentration, or the words.
    String sameness(String text) {
        return sameness(form, meaning, text, relation == null ? null : relation.symbol(), value, upper, units,
                context.statedConcentration().map(Amount::value).orElse(null),
                context.statedConcentration().map(amount -> amount.unit().symbol()).orElse(null));
    }

    static String sameness(Form form, Word.@Nullable Meaning meaning, String text, @Nullable Object... numbers) {
        boolean isUndecided = meaning == Word.Meaning.UNDECIDED;
        return form == Form.WORD
                ? form + (isUndecided ? " undecided " : " ") + text.toLowerCase(Locale.ROOT)
                : form + " " + Arrays.toString(numbers);
    }

    private static StandardValue point(Point point, Conversion unit) {
        return new StandardValue(
                Form.POINT,
                unit.reported(),
                point.relation(),
                unit.apply(point.value()),
                null,
                unit.standard(),
                unit.apply(point.context()),
                null);
    }

    private static StandardValue range(Range range, Conversion unit) {
        return new StandardValue(
                Form.RANGE,
                unit.reported(),
                Relation.EQUAL,
                unit.apply(range.lower()),
                unit.apply(range.upper()),
                unit.standard(),
                unit.apply(range.context()),
                null);
    }

    private static StandardValue word(Word.Meaning meaning, Context context) {
        return new StandardValue(Form.WORD, null, null, null, null, null, context, meaning);
    }

    /// From the unit a number was reported in to the one the assay keeps; the same unit if the two do not convert.
    private record Conversion(@Nullable Unit from, @Nullable Unit to) {

        static Conversion between(@Nullable Unit stated, @Nullable Unit column, Assay assay) {
            Unit kept = assay.unit().orElse(null);
            Unit from = stated != null ? stated : column != null ? column : kept;
            boolean converts = from != null && kept != null && from.convertsTo(kept);
            return new Conversion(from, converts ? kept : from);
        }

        double apply(double value) {
            return from == null || to == null ? value : from.convert(value, to);
        }

        Context apply(Context context) {
            return context.mapped(this::apply);
        }

        @Nullable String reported() {
            return Optional.ofNullable(from).map(Unit::symbol).orElse(null);
        }

        @Nullable String standard() {
            return Optional.ofNullable(to).map(Unit::symbol).orElse(null);
        }
    }
}
