package org.daybook.assay.value;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.daybook.quantities.NumberStyle;
import org.daybook.quantities.Numbers;
import org.daybook.quantities.Unit;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// One result as somebody reported it: what was typed, and what it was understood to say.
public sealed interface ReportedValue {

    /// What was typed for this one value, without the white space around it.
    String text();

    /// What the cell states beside the value; [Context#NONE] for most.
    default Context context() {
        return Context.NONE;
    }

    /// The same with another text: what was typed for it, where that had to be rewritten to be read.
    default ReportedValue typed(String typed) {
        return switch (this) {
            case Point point -> new Point(typed, point.relation, point.value, point.unit, point.context);
            case Range range -> new Range(typed, range.lower, range.upper, range.unit, range.context);
            case Effect effect ->
                    new Effect(typed, effect.relation, effect.percent, effect.upperPercent, effect.context);
            case Word word -> new Word(typed, word.meaning, word.context);
            case Undecided undecided -> new Undecided(typed, undecided.readings);
            case Fault fault -> new Fault(typed, fault.reason);
        };
    }

    /// The same with a note beside it; what has no place for one stays as it is.
    default ReportedValue noted(Note note) {
        return switch (this) {
            case Point point ->
                new Point(point.text, point.relation, point.value, point.unit, point.context.with(note));
            case Range range ->
                new Range(range.text, range.lower, range.upper, range.unit, range.context.with(note));
            case Effect effect -> new Effect(effect.text, effect.relation, effect.percent, effect.upperPercent,
                    effect.context.with(note));
            case Word word -> new Word(word.text, word.meaning, word.context.with(note));
            case Undecided undecided -> undecided;
            case Fault fault -> fault;
        };
    }

    /// A number, perhaps only a bound, perhaps with its unit: `0.66`, `>50`, `~3 uM`, `0.66 ± 0.02`.
    ///
    /// @param context uncertainty and interval are in the unit of the value
    record Point(String text, Relation relation, double value, @Nullable Unit unit, Context context)
            implements ReportedValue {

        /// A number without anything beside it.
        public Point(String text, Relation relation, double value, @Nullable Unit unit) {
            this(text, relation, value, unit, Context.NONE);
        }

        /// As the cell states it; empty where that is left to the column or the assay.
        public Optional<Unit> statedUnit() {
            return Optional.ofNullable(unit);
        }

        /// The same number in a unit that stood elsewhere, if it states none itself.
        public Point in(@Nullable Unit elsewhere) {
            return unit == null ? new Point(text, relation, value, elsewhere, context) : this;
        }

        /// The same number with a relation that stood elsewhere, such as in a column of qualifiers.
        public Point with(Relation stated) {
            return new Point(stated.symbol() + text, stated, value, unit, context);
        }

        /// The same number with an uncertainty that stood elsewhere, in the unit of the value.
        public Point with(Uncertainty stated) {
            return new Point(text, relation, value, unit, context.with(stated));
        }

        /// The same number with an interval that stood elsewhere, in the unit of the value.
        public Point with(Interval stated) {
            return new Point(text, relation, value, unit, context.with(stated));
        }

        /// Whether the number is 0: no potency, so one in a column of potencies has to be asked about.
        public boolean isZero() {
            return value == 0;
        }
    }

    /// A value known to lie between two numbers: `1.6-3.1`; lower is at most upper.
    record Range(String text, double lower, double upper, @Nullable Unit unit, Context context)
            implements ReportedValue {

        /// As the cell states it; empty where that is left to the column or the assay.
        public Optional<Unit> statedUnit() {
            return Optional.ofNullable(unit);
        }

        /// The same range in a unit that stood elsewhere, if it states none itself.
        public Range in(@Nullable Unit elsewhere) {
            return unit == null ? new Range(text, lower, upper, elsewhere, context) : this;
        }
    }

    /// A per cent effect at one concentration, where a dose response curve was meant: `61% at 40 micromolar`, `25-80%
    /// at 80 uM`.
    ///
    /// @param upperPercent the upper end if a range was given
    /// @param context states the concentration; uncertainty and interval are in per cent
    record Effect(String text, Relation relation, double percent, @Nullable Double upperPercent, Context context)
            implements ReportedValue {

        public Effect {
            if (context.concentration() == null) {
                throw new IllegalArgumentException("An effect without its concentration: " + text);
            }
        }

        /// Always there: an effect without its concentration cannot be made.
        public Amount concentration() {
            return context.statedConcentration().orElseThrow();
        }
    }

    /// Words instead of a number: `nd`, `low sol`, `slow`, `Yes`, `no inhibition at 25 uM`.
    record Word(String text, Meaning meaning, Context context) implements ReportedValue {

        /// Words with nothing beside them.
        public Word(String text, Meaning meaning) {
            this(text, meaning, Context.NONE);
        }

        /// What such words say about the measurement.
        public enum Meaning {
            NOT_DETERMINED, NOT_APPLICABLE, NOT_SOLUBLE, INACTIVE,

            /// Below or above what the method can tell: `<LOD`, `BLQ`, `TNTC`.
            BELOW_LIMIT, ABOVE_LIMIT,

            REMARK,

            /// A text with several readings; what is stored of an [Undecided].
            UNDECIDED;

            /// Whether the words say that there is no result.
            public boolean isNoResult() {
                return this == NOT_DETERMINED || this == NOT_APPLICABLE;
            }
        }
    }

    /// A text with several readings, of which none is taken: `1,234`, `12,5`, `0.66 (0.02)`. It is kept as typed,
    /// without a number.
    ///
    /// @param readings at least two; none where it is only known that nobody decided
    record Undecided(String text, List<Reading> readings) implements ReportedValue {

        public Undecided {
            readings = List.copyOf(readings);
        }

        /// One reading.
        ///
        /// @param style the style that decides for it; null if no style does
        /// @param says the value in words, with a decimal point: `1234`, `12 and 5`, `0.66 ± 0.02`
        public record Reading(@Nullable NumberStyle style, Said says) {

            private Said explained() {
                return style == null ? says : Said.of("said.assay.reading-by-style", says, style.label());
            }
        }

        /// Whether a stated number style would decide.
        public boolean isAboutStyle() {
            return readings.stream().allMatch(reading -> reading.style() != null);
        }

        /// For the person who reads the report: `reads two ways: 1.234 or 1234`.
        public Said reason() {
            return readings.size() == 2 ? Said.of("said.assay.reads-two-ways", explained())
                    : Said.of("said.assay.reads-several-ways", explained());
        }

        /// The readings parted by *or*.
        public Said explained() {
            return readings.stream().map(Reading::explained)
                    .reduce((first, second) -> Said.of("said.shared.or", first, second)).orElse(Said.plain(""));
        }
    }

    /// Not a result at all: a spreadsheet's error such as `#DIV/0!`, or a relation without its number.
    ///
    /// @param reason what is wrong, for the person who reads the report
    record Fault(String text, Said reason) implements ReportedValue {
    }

    /// What a cell states beside its value; what it does not state is null.
    ///
    /// @param sampleSize number of experiments behind the value, at least 1: `(n = 3)`
    /// @param concentration at which it was measured: `at 40 uM`
    /// @param time after which it was measured: `after 72 h`
    /// @param footnote the mark that leads to a note elsewhere: `*`, `†`
    /// @param note what stood beside the value and is no part of it: `SI 14`
    record Context(@Nullable Uncertainty uncertainty, @Nullable Interval interval, @Nullable Integer sampleSize,
            @Nullable Amount concentration, @Nullable Amount time, @Nullable String footnote, @Nullable Note note) {

        public static final Context NONE = new Context(null, null, null, null, null, null, null);

        Context with(Uncertainty stated) {
            return new Context(stated, interval, sampleSize, concentration, time, footnote, note);
        }

        Context with(Interval stated) {
            return new Context(uncertainty, stated, sampleSize, concentration, time, footnote, note);
        }

        Context with(Note stated) {
            return new Context(uncertainty, interval, sampleSize, concentration, time, footnote, stated);
        }

        /// The same with each number that is in the unit of the value put through a conversion.
        public Context mapped(DoubleUnaryOperator conversion) {
            return new Context(
                    uncertainty == null
                            ? null
                            : new Uncertainty(conversion.applyAsDouble(uncertainty.value()), uncertainty.kind()),
                    interval == null
                            ? null
                            : new Interval(
                                    conversion.applyAsDouble(interval.lower()),
                                    conversion.applyAsDouble(interval.upper()),
                                    interval.confidence()),
                    sampleSize, concentration, time, footnote, note);
        }

        /// In the unit of the value, per cent for an effect.
        public Optional<Uncertainty> statedUncertainty() {
            return Optional.ofNullable(uncertainty);
        }

        /// In the unit of the value, per cent for an effect.
        public Optional<Interval> statedInterval() {
            return Optional.ofNullable(interval);
        }

        /// At least 1; as stated in the cell, whatever a column beside it says.
        public Optional<Integer> statedSampleSize() {
            return Optional.ofNullable(sampleSize);
        }

        /// In the unit it was stated in; an effect always has it.
        public Optional<Amount> statedConcentration() {
            return Optional.ofNullable(concentration);
        }

        /// In the unit it was stated in.
        public Optional<Amount> statedTime() {
            return Optional.ofNullable(time);
        }

        /// The mark alone; the note it leads to is not in the cell.
        public Optional<String> statedFootnote() {
            return Optional.ofNullable(footnote);
        }

        /// Not kept with the value but in its remark.
        public Optional<Note> statedNote() {
            return Optional.ofNullable(note);
        }
    }

    /// What stood beside a value and says nothing of how it is to be read: `SI 14`, or an `n = 2` behind a list.
    ///
    /// @param typed as it was typed
    /// @param values for how many values of the cell it was stated once; 1: for this one alone
    record Note(String typed, int values) {

        public boolean isOfSeveral() {
            return values > 1;
        }

        /// `SI 14`, `for 2 values together: n = 2`.
        @Override
        public String toString() {
            return isOfSeveral() ? "for " + values + " values together: " + typed : typed;
        }
    }

    /// What stood after `±`.
    ///
    /// @param kind null if the cell does not say which
    record Uncertainty(double value, @Nullable Kind kind) {

        /// Standard deviation, or standard error of the mean.
        public enum Kind {
            SD, SEM
        }
    }

    /// The interval beside a value: `1.2 (0.9-1.5)`; lower is at most upper.
    ///
    /// @param confidence in per cent, `95` of `95% CI`; null if the cell does not say what the interval is
    record Interval(double lower, double upper, @Nullable Integer confidence) {
    }

    /// A number with its unit.
    record Amount(double value, Unit unit) {

        @Override
        public String toString() {
            return Numbers.plain(value) + " " + unit.label();
        }
    }
}
