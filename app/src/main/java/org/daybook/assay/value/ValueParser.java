package org.daybook.assay.value;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.assay.value.ReportedValue.Effect;
import org.daybook.assay.value.ReportedValue.Point;
import org.daybook.assay.value.ReportedValue.Range;
import org.daybook.assay.value.ReportedValue.Undecided;
import org.daybook.assay.value.ReportedValue.Undecided.Reading;
import org.daybook.assay.value.ReportedValue.Word;
import org.daybook.quantities.NumberPattern;
import org.daybook.quantities.NumberStyle;
import org.daybook.quantities.Numbers;
import org.daybook.quantities.Unit;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// Reads one value under one number style; the grammar is written down at [ReportedCell].
final class ValueParser {

    private static final Map<NumberStyle, ValueParser> PARSERS = parsers();

    private static final Pattern RELATION = Pattern.compile("(" + Relation.regex() + ")");
    private static final Pattern COUNT_FIRST = Pattern.compile("(?i)n\\s*=\\s*(\\d{1,6})\\s*[:,;]");
    private static final Pattern BETWEEN = Pattern.compile("(?i)(?:between|zwischen|entre)\\b");
    private static final Pattern AND = Pattern.compile("(?i)(?:and|und|et|y)\\b");
    private static final Pattern DASH = Pattern.compile("-|–|~|(?i:to|bis)\\b|\\.\\.\\.?|…");
    private static final Pattern PLUS_MINUS = Pattern.compile("±|\\+\\s?/\\s?-|\\+-");
    private static final Pattern OPEN = Pattern.compile("\\(");
    private static final Pattern CLOSE = Pattern.compile("\\)");
    private static final Pattern BOUND_BEHIND = Pattern.compile(
            "(?i)(?:(?:or|and) (more|higher|greater|above|over|less|lower|smaller|below|under)"
                    + "|oder (mehr|weniger))\\b");
    private static final Pattern LONE_NUMBER = Pattern.compile("\\(\\s*[-+]?[\\d.,']+\\s*\\)");
    private static final Pattern TIMES_TEN = Pattern.compile("[x×*·∙]\\s*10\\^?\\(?([-+]?\\d{1,3})\\)?(?!\\d)");
    private static final Pattern INHIBITION =
            Pattern.compile("(?i)(?:inhibition|inhibited|inhib\\.?|inh\\.?)(?!\\p{L})");

    private final NumberPattern numbers;
    private final Pattern number;

    private ValueParser(NumberStyle style) {
        numbers = NumberPattern.of(style);
        number = Pattern.compile(numbers.regex());
    }

    static ValueParser of(NumberStyle style) {
        return PARSERS.get(style);
    }

    private static Map<NumberStyle, ValueParser> parsers() {
        Map<NumberStyle, ValueParser> parsers = new EnumMap<>(NumberStyle.class);
        for (NumberStyle style : NumberStyle.values()) {
            parsers.put(style, new ValueParser(style));
        }
        return parsers;
    }

    /// The value that the whole text is; empty if it is not understood.
    Optional<ReportedValue> read(CellText text) {
        String plain = NumberPattern.lowered(text.plain());
        return range(text.typed(), plain).or(() -> point(text.typed(), plain)).or(() -> words(text.typed(), plain));
    }

    private ValueScanner scanner(String plain) {
        return new ValueScanner(plain, numbers, number);
    }

    private Optional<ReportedValue> range(String typed, String plain) {
        ValueScanner in = scanner(plain);
        ContextReader beside = new ContextReader(in);
        countFirst(in, beside);
        Relation relation = relation(in);
        boolean between = in.skip(BETWEEN);
        Optional<Double> lower = in.number();
        Optional<Unit> first = lower.isPresent() ? in.unit() : Optional.empty();
        if (lower.isEmpty() || !in.skip(between ? AND : DASH)) {
            return Optional.empty();
        }
        Optional<Double> upper = in.number();
        if (upper.isEmpty()) {
            return Optional.empty();
        }
        Optional<Unit> last = in.unit();
        Unit unit = last.or(() -> first).orElse(null);
        if (first.isPresent() && last.isPresent() && !first.equals(last) || !rest(in, beside, unit)
                || !beside.fits(Relation.EQUAL)) {
            return Optional.empty();
        }
        return lower.get() > upper.get() ? falling(typed, lower.get(), upper.get(), unit, beside)
                : ranging(typed, relation, lower.get(), upper.get(), unit, beside);
    }

    private static Optional<ReportedValue> ranging(String typed, Relation relation, double lower, double upper,
            @Nullable Unit unit, ContextReader beside) {
        if (Unit.PERCENT.equals(unit) && beside.hasConcentration()) {
            return Optional.of(new Effect(typed, relation, lower, upper, beside.context()));
        }
        return relation == Relation.EQUAL
                ? Optional.of(new Range(typed, lower, upper, unit, beside.context()))
                : Optional.empty();
    }

    /// `10-8` may be a power that lost its raising; other falling ranges are not understood.
    private static Optional<ReportedValue> falling(String typed, double lower, double upper, @Nullable Unit unit,
            ContextReader beside) {
        if (lower != 10 || upper < 1 || upper != Math.rint(upper) || !beside.isEmpty()) {
            return Optional.empty();
        }
        String of = unit == null ? "" : " " + unit.label();
        return Optional.of(new Undecided(
                typed,
                List.of(
                        new Reading(null, Said.of("said.assay.between-and", Numbers.plain(upper), "10" + of)),
                        new Reading(null, Said.of("said.assay.10-to-the-power-of", Numbers.plain(upper) + of)))));
    }

    private Optional<ReportedValue> point(String typed, String plain) {
        ValueScanner in = scanner(plain);
        ContextReader beside = new ContextReader(in);
        countFirst(in, beside);
        boolean inhibition = in.skip(INHIBITION);
        Relation relation = relation(in);
        Optional<Measured> measured = measured(in, beside).or(() -> bracketed(in, beside));
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        double value = measured.get().value();
        Unit unit = measured.get().unit();
        relation = relation == Relation.EQUAL ? boundBehind(in) : relation;
        Optional<Matcher> lone = in.take(LONE_NUMBER);
        boolean read = rest(in, beside, unit);
        if (!read && unit == null) { // 1.2 (0.9-1.5) uM
            unit = in.unit().orElse(null);
            read = rest(in, beside, unit);
        }
        if (!read || !beside.belongsTo(value) || !beside.fits(relation) || inhibition && !Unit.PERCENT.equals(unit)) {
            return Optional.empty();
        }
        if (lone.isPresent()) {
            return Optional.of(loneNumber(typed, plain.substring(0, lone.get().start()).strip(), lone.get().group()));
        }
        return Optional.of(Unit.PERCENT.equals(unit) && beside.hasConcentration()
                ? new Effect(typed, relation, value, null, beside.context())
                : new Point(typed, relation, value, unit, beside.context()));
    }

    /// `0.66 (0.02)`: nobody says what stands in the brackets.
    private static Undecided loneNumber(String typed, String value, String brackets) {
        String inside = brackets.replaceAll("[()\\s]", "");
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading(null, Said.plain(value + " ± " + inside)));
        if (inside.matches("[1-9]\\d?")) {
            readings.add(new Reading(null, Said.plain(value + ", n = " + inside)));
        }
        readings.add(new Reading(null, Said.of("said.assay.and-another-value", value, inside)));
        return new Undecided(typed, readings);
    }

    private record Measured(double value, @Nullable Unit unit) {
    }

    /// number mark? unit? (± number unit? | mark)?
    private static Optional<Measured> measured(ValueScanner in, ContextReader beside) {
        Optional<Double> value = in.number();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        beside.mark();
        Optional<Unit> before = in.unit().or(in::unitInBrackets);
        if (!in.skip(PLUS_MINUS)) {
            return Optional.of(new Measured(value.get(), before.orElse(null)));
        }
        Optional<Double> uncertainty = in.number();
        Optional<Unit> after = in.unit();
        boolean relative = before.isEmpty() && after.filter(Unit.PERCENT::equals).isPresent();
        if (uncertainty.isEmpty()
                || relative && uncertainty.get() > Math.abs(value.get())
                || !beside.uncertainty(uncertainty.get(), before.or(() -> after), after)) {
            return Optional.empty();
        }
        return Optional.of(new Measured(value.get(), before.or(() -> after).orElse(null)));
    }

    /// `(3.2 ± 0.1) x 10^-7 M`.
    private static Optional<Measured> bracketed(ValueScanner in, ContextReader beside) {
        if (!in.skip(OPEN)) {
            return Optional.empty();
        }
        Optional<Double> value = in.number();
        Optional<Double> uncertainty = value.isPresent() && in.skip(PLUS_MINUS) ? in.number() : Optional.empty();
        if (uncertainty.isEmpty() || !in.skip(CLOSE)) {
            return Optional.empty();
        }
        int power = in.take(TIMES_TEN).map(times -> Integer.parseInt(times.group(1))).orElse(0);
        Optional<Unit> unit = in.unit();
        if (!NumberPattern.isMeasurable(Unit.scaled(value.get(), power))) {
            return Optional.empty();
        }
        beside.uncertainty(Unit.scaled(uncertainty.get(), power), unit, unit);
        return Optional.of(new Measured(Unit.scaled(value.get(), power), unit.orElse(null)));
    }

    /// `no inhibition at 25 uM`, `nd*`.
    private Optional<ReportedValue> words(String typed, String plain) {
        Matcher words = ResultWords.at(plain);
        if (!words.lookingAt()) {
            return Optional.empty();
        }
        ValueScanner in = scanner(plain);
        in.back(words.end());
        ContextReader beside = new ContextReader(in);
        return beside.read(true) && in.atEnd() && beside.isWithoutNumbers()
                ? ResultWords.meaning(words.group()).map(meaning -> new Word(typed, meaning, beside.context()))
                : Optional.empty();
    }

    private static boolean rest(ValueScanner in, ContextReader beside, @Nullable Unit unit) {
        boolean effect = Unit.PERCENT.equals(unit);
        if (effect) {
            in.skip(INHIBITION);
        }
        return beside.read(effect) && in.atEnd();
    }

    private static void countFirst(ValueScanner in, ContextReader beside) {
        in.take(COUNT_FIRST).ifPresent(count -> beside.count(count.group(1)));
    }

    /// `50 or more`.
    private static Relation boundBehind(ValueScanner in) {
        return in.take(BOUND_BEHIND)
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(word -> word.matches("(?i)less|lower|smaller|below|under|weniger") ? Relation.LESS_OR_EQUAL
                        : Relation.GREATER_OR_EQUAL)
                .orElse(Relation.EQUAL);
    }

    private static Relation relation(ValueScanner in) {
        return in.take(RELATION).flatMap(found -> Relation.read(found.group(1))).orElse(Relation.EQUAL);
    }
}
