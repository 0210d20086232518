package org.daybook.assay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.assay.ReportedValue.Effect;
import org.daybook.assay.ReportedValue.Fault;
import org.daybook.assay.ReportedValue.Point;
import org.daybook.assay.ReportedValue.Range;
import org.daybook.assay.ReportedValue.Word;
import org.daybook.assay.ReportedValue.Word.Meaning;
import org.jspecify.annotations.Nullable;

/// Reads the cells of results tables; the grammar is written down at [ReportedCell].
final class ValueGrammar {

    /// Longer cells are prose, whatever is in them.
    private static final int MAX_VALUE_LENGTH = 200;
    private static final int MAX_VALUES = 100;

    private static final String RELATION = "(<=|>=|=<|=>|<|>|≤|≥|=|~|≈|∼|ca\\.)";
    private static final String NUMBER = "([-+−]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE][-+]?\\d{1,3})?)";
    private static final String UNIT = "([%\\p{L}\u00B5\u03BC][%\\p{L}\\d\u00B5\u03BC/^.· ()-]{0,30})";

    private static final Pattern POINT =
            Pattern.compile(RELATION + "?\\s*" + NUMBER + "(?:\\s*(?:±|\\+/-)\\s*" + NUMBER + ")?(?:\\s*" + UNIT + ")?");
    private static final Pattern RANGE = Pattern.compile(NUMBER + "\\s*(?:-|–|—|\\bto\\b)\\s*" + NUMBER + "(?:\\s*" + UNIT + ")?");
    private static final Pattern EFFECT = Pattern.compile(
            RELATION + "?\\s*" + NUMBER + "(?:\\s*[-–]\\s*" + NUMBER + ")?\\s*%\\s*(?:inhibition|inh\\.?)?\\s*(?:at|@)\\s*" + NUMBER + "\\s*" + UNIT,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LONE_RELATION = Pattern.compile(RELATION);
    private static final Pattern SPREADSHEET_ERROR =
            Pattern.compile("#(DIV/0!|N/A|REF!|VALUE!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|ERROR!|GETTING_DATA)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANKS = Pattern.compile("[\\u00A0\\u2007\\u202F\\u200B\\uFEFF\\t]");
    private static final Pattern SEPARATOR = Pattern.compile("[,;|\\r\\n]+");

    private static final Set<String> NOT_DETERMINED = Set.of("nd", "n.d.", "n.d", "not determined", "not tested", "nt", "n.t.", "pending", "tbd",
            "to be determined", "-", "–", "?");
    private static final Set<String> NOT_APPLICABLE = Set.of("n/a", "na", "n.a.", "not applicable");
    private static final Set<String> NOT_SOLUBLE = Set.of("low sol", "low sol.", "low solubility", "insoluble", "insol", "not soluble", "poor solubility");
    private static final Set<String> INACTIVE = Set.of("inactive", "no activity", "no inhibition", "not active", "ia");

    private ValueGrammar() {
    }

    static List<ReportedValue> read(String text) {
        String typed = BLANKS.matcher(text).replaceAll(" ").strip();
        if (typed.isEmpty()) {
            return List.of();
        }
        Optional<ReportedValue> whole = one(typed);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        return several(typed).orElseGet(() -> List.of(new Word(typed, Meaning.REMARK)));
    }

    /// A list counts as a list only if one of its parts is more than words: `slow, but steady` is a remark.
    private static Optional<List<ReportedValue>> several(String typed) {
        String[] parts = SEPARATOR.split(typed);
        if (parts.length < 2 || parts.length > MAX_VALUES) {
            return Optional.empty();
        }
        List<ReportedValue> values = new ArrayList<>();
        boolean understood = false;
        for (String part : parts) {
            if (!part.isBlank()) {
                Optional<ReportedValue> value = one(part.strip());
                understood |= value.isPresent();
                values.add(value.orElseGet(() -> new Word(part.strip(), Meaning.REMARK)));
            }
        }
        return understood ? Optional.of(values) : Optional.empty();
    }

    private static Optional<ReportedValue> one(String text) {
        if (text.length() > MAX_VALUE_LENGTH) {
            return Optional.empty();
        }
        return effect(text).or(() -> range(text)).or(() -> point(text)).or(() -> fault(text)).or(() -> word(text));
    }

    private static Optional<ReportedValue> effect(String text) {
        Matcher effect = EFFECT.matcher(text);
        if (!effect.matches()) {
            return Optional.empty();
        }
        Double upper = effect.group(3) == null ? null : number(effect.group(3));
        return Optional.of(new Effect(text, relation(effect.group(1)), number(effect.group(2)), upper, number(effect.group(4)),
                Unit.of(effect.group(5))));
    }

    private static Optional<ReportedValue> range(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            return Optional.empty();
        }
        double lower = number(range.group(1));
        double upper = number(range.group(2));
        return lower > upper ? Optional.empty() : Optional.of(new Range(text, lower, upper, unit(range.group(3))));
    }

    private static Optional<ReportedValue> point(String text) {
        Matcher point = POINT.matcher(text);
        if (!point.matches() || !Double.isFinite(number(point.group(2))) || point.group(4) != null && Unit.known(point.group(4)).isEmpty()) {
            return Optional.empty();
        }
        Double uncertainty = point.group(3) == null ? null : Double.valueOf(number(point.group(3)));
        return Optional.of(new Point(text, relation(point.group(1)), number(point.group(2)), uncertainty, unit(point.group(4))));
    }

    private static Optional<ReportedValue> fault(String text) {
        if (SPREADSHEET_ERROR.matcher(text).matches()) {
            return Optional.of(new Fault(text, "an error of the spreadsheet, not a result"));
        }
        return LONE_RELATION.matcher(text).matches()
                ? Optional.of(new Fault(text, "a relation without its number"))
                : Optional.empty();
    }

    private static Optional<ReportedValue> word(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        Meaning meaning = NOT_DETERMINED.contains(words) ? Meaning.NOT_DETERMINED
                : NOT_APPLICABLE.contains(words) ? Meaning.NOT_APPLICABLE
                : NOT_SOLUBLE.contains(words) ? Meaning.NOT_SOLUBLE
                : INACTIVE.contains(words) ? Meaning.INACTIVE
                : Meaning.REMARK;
        return meaning == Meaning.REMARK ? Optional.empty() : Optional.of(new Word(text, meaning));
    }

    private static Relation relation(@Nullable String symbol) {
        return symbol == null ? Relation.EQUAL : Relation.read(symbol.toLowerCase(Locale.ROOT)).orElseThrow();
    }

    private static @Nullable Unit unit(@Nullable String typed) {
        return typed == null ? null : Unit.of(typed);
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace('−', '-'));
    }
}
