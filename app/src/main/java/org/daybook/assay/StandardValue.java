package org.daybook.assay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.daybook.assay.Activity.Form;
import org.daybook.assay.ReportedValue.Amount;
import org.daybook.assay.ReportedValue.Context;
import org.daybook.assay.ReportedValue.Effect;
import org.daybook.assay.ReportedValue.Fault;
import org.daybook.assay.ReportedValue.Point;
import org.daybook.assay.ReportedValue.Range;
import org.daybook.assay.ReportedValue.Undecided;
import org.daybook.assay.ReportedValue.Word;
import org.jspecify.annotations.Nullable;

/// A reported value in the unit of its assay, as the columns of a result hold it.
record StandardValue(Form form, @Nullable String reportedUnits, @Nullable Relation relation, @Nullable Double value, @Nullable Double upper,
        @Nullable String units, @Nullable Double uncertainty, @Nullable Double concentration, @Nullable String concentrationUnits,
        Word.@Nullable Meaning meaning) {

    /// @param columnUnit unit of numbers that state none; null: the unit of the assay
    static StandardValue of(ReportedValue reported, @Nullable Unit columnUnit, Assay assay) {
        return switch (reported) {
            case Point point -> point(point, Conversion.between(point.unit(), columnUnit, assay));
            case Range range -> range(range, Conversion.between(range.unit(), columnUnit, assay));
            case Effect effect -> new StandardValue(Form.EFFECT, Unit.PERCENT.symbol(), effect.relation(), effect.percent(), effect.upperPercent(),
                    Unit.PERCENT.symbol(), uncertainty(effect.context(), Conversion.NONE), concentration(effect.context()),
                    concentrationUnits(effect.context()), null);
            case Word word -> word(word.meaning(), word.context());
            case Undecided undecided -> word(Word.Meaning.UNDECIDED, undecided.context());
            case Fault fault -> throw new IllegalArgumentException("\"" + fault.text() + "\" is no result");
        };
    }

    /// What makes two reports the same result: the numbers in standard form, or the words.
    String sameness(String text) {
        return sameness(form, text, relation == null ? null : relation.symbol(), value, upper, units, concentration, concentrationUnits);
    }

    static String sameness(Form form, String text, @Nullable Object... numbers) {
        return form == Form.WORD ? form + " " + text.toLowerCase(Locale.ROOT) : form + " " + Arrays.toString(numbers);
    }

    private static StandardValue point(Point point, Conversion unit) {
        return new StandardValue(Form.POINT, unit.reported(), point.relation(), unit.apply(point.value()), null, unit.standard(),
                uncertainty(point.context(), unit), concentration(point.context()), concentrationUnits(point.context()), null);
    }

    private static StandardValue range(Range range, Conversion unit) {
        return new StandardValue(Form.RANGE, unit.reported(), Relation.EQUAL, unit.apply(range.lower()), unit.apply(range.upper()), unit.standard(),
                null, concentration(range.context()), concentrationUnits(range.context()), null);
    }

    private static StandardValue word(Word.Meaning meaning, Context context) {
        return new StandardValue(Form.WORD, null, null, null, null, null, null, concentration(context), concentrationUnits(context), meaning);
    }

    private static @Nullable Double uncertainty(Context context, Conversion unit) {
        return context.statedUncertainty().map(stated -> unit.apply(stated.value())).orElse(null);
    }

    private static @Nullable Double concentration(Context context) {
        return context.statedConcentration().map(Amount::value).orElse(null);
    }

    private static @Nullable String concentrationUnits(Context context) {
        return context.statedConcentration().map(amount -> amount.unit().symbol()).orElse(null);
    }

    /// From the unit a number was reported in to the one the assay keeps; the same unit if the two do not convert.
    private record Conversion(@Nullable Unit from, @Nullable Unit to) {

        static final Conversion NONE = new Conversion(null, null);

        static Conversion between(@Nullable Unit stated, @Nullable Unit column, Assay assay) {
            Unit kept = assay.unit().orElse(null);
            Unit from = stated != null ? stated : column != null ? column : kept;
            boolean converts = from != null && kept != null && from.convertsTo(kept);
            return new Conversion(from, converts ? kept : from);
        }

        double apply(double value) {
            return from == null || to == null ? value : from.convert(value, to);
        }

        @Nullable String reported() {
            return Optional.ofNullable(from).map(Unit::symbol).orElse(null);
        }

        @Nullable String standard() {
            return Optional.ofNullable(to).map(Unit::symbol).orElse(null);
        }
    }
}
