package org.daybook.assay.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.assay.value.ReportedValue.Amount;
import org.daybook.assay.value.ReportedValue.Context;
import org.daybook.assay.value.ReportedValue.Interval;
import org.daybook.assay.value.ReportedValue.Note;
import org.daybook.assay.value.ReportedValue.Uncertainty;
import org.daybook.quantities.Unit;
import org.jspecify.annotations.Nullable;

/// Reads what a cell states beside its value, and keeps it until the value is whole.
final class ContextReader {

    private static final Pattern SEPARATOR = Pattern.compile("[,;]|(?i:and)\\b");
    private static final Pattern OPEN = Pattern.compile("\\(");
    private static final Pattern CLOSE = Pattern.compile("\\)");
    private static final Pattern SQUARE = Pattern.compile("\\[");
    private static final Pattern SQUARE_END = Pattern.compile("]");
    private static final Pattern COUNT = Pattern.compile("(?i)n\\s*[=:]\\s*(\\d{1,6})(?![\\d.])");
    private static final Pattern PLUS_MINUS = Pattern.compile("±|\\+\\s?/\\s?-|\\+-");
    private static final Pattern DEVIATION =
            Pattern.compile("(?i)(?:(s\\.?e\\.?m\\.?|std\\.? ?err(?:or)?|standard error|s\\.?e\\.?)|(s\\.?d\\.?|st\\.?"
                    + " ?dev\\.?|std\\.? ?dev\\.?|std|standard deviation))(?![\\p{L}\\d])\\s*[=:]?");
    private static final Pattern CONFIDENCE = Pattern.compile(
            "(?i)(?:(\\d{2})\\s?%\\s?(?:CI|c\\.i\\.|confidence(?: interval)?)|CI\\s?(\\d{2})?\\s?%?|range)\\s*[=:,]?");
    private static final Pattern BETWEEN_ENDS = Pattern.compile("-|–|(?i:to)\\b|[,;]|\\.\\.\\.?|…");
    private static final Pattern AT = Pattern.compile("@|(?i:at|up to)\\b");
    private static final Pattern AFTER = Pattern.compile("(?i:after|for)\\b");
    private static final Pattern MARK = Pattern.compile("\\*{1,4}|[†‡§¶#‖]{1,3}|[ᵃ-ᵛ]|\\[[a-z]]|\\([a-z]\\)");

    /// What people compare or fit beside a value: nothing of it changes how the value is read.
    private static final Pattern NOTE = Pattern.compile("(?iu)(?:SI|TI|selectivity(?: index)?|therapeutic index"
            + "|r\\s?(?:\\^?2|²)|hill(?: ?(?:slope|coefficient|coeff\\.?))?|slope|n_?H|e_?max|y_?max"
            + "|max\\.? inh(?:ib(?:ition)?|\\.)?|top|bottom|plateau|span|%?\\s?CV|Z'?|S/[NB]|LE|LLE|LipE"
            + "|(?:CC|TC|HC|TD|LD)50|p(?=\\s?[=<>])|r(?=\\s?[=<>]))(?![\\p{L}\\d])"
            + "\\s*[=:]?\\s*(?:[<>]=?|[≤≥~≈])?\\s*[-+]?\\d+(?:[.,]\\d+)*(?:e[-+]?\\d+)?"
            + "(?:\\s*(?:%|fold|x|[munpµμ]?M|[munpµμ]g/m?L))?(?=\\s*(?:[),;\\]]|$))");

    /// What people say of a bound, and of words: `>100 (inactive)`, `inactive (>100 uM)`.
    private static final Pattern OF_BOUNDS = Pattern.compile("(?i)(?:inactive|not active|no activity|no inhibition"
            + "|insoluble|(?:highest|max(?:imum|\\.)?|top) (?:conc(?:entration|\\.)?|dose)(?: tested)?|highest tested"
            + "|solubility limit|limit of solubility)(?=\\s*[),;\\]])");
    private static final Pattern OF_WORDS = Pattern.compile("[<>≤≥]=?\\s*\\d+(?:[.,]\\d+)*"
            + "(?:\\s*(?:%|[munpµμ]?M|[munpµμ]g/m?L))?(?=\\s*\\))");

    private final ValueScanner in;
    private @Nullable Uncertainty uncertainty;
    private @Nullable Interval interval;
    private @Nullable Integer sampleSize;
    private @Nullable Amount concentration;
    private @Nullable Amount time;
    private @Nullable String footnote;
    private @Nullable Note note;
    private boolean isOfBound;
    private boolean isOfWords;

    ContextReader(ValueScanner in) {
        this.in = in;
    }

    Context context() {
        return isEmpty() ? Context.NONE
                : new Context(uncertainty, interval, sampleSize, concentration, time, footnote, note);
    }

    boolean isEmpty() {
        return isWithoutNumbers() && sampleSize == null && concentration == null && time == null && footnote == null
                && note == null;
    }

    /// Whether nothing was read that only a number can have.
    boolean isWithoutNumbers() {
        return uncertainty == null && interval == null;
    }

    /// Whether nothing was read that only a bound, or only words, can have.
    boolean fits(Relation relation) {
        return !isOfWords && (!isOfBound || relation.isCensored());
    }

    boolean hasConcentration() {
        return concentration != null;
    }

    /// Whether the interval can be one of this value.
    boolean belongsTo(double value) {
        return interval == null || interval.lower() <= value && value <= interval.upper();
    }

    /// Reads all that follows.
    ///
    /// @param effect whether a bare amount in brackets is the concentration of an effect
    /// @return false if something contradicts or is not understood
    boolean read(boolean effect) {
        while (!in.atEnd()) {
            mark();
            int before = in.position();
            boolean comma = in.take(SEPARATOR).filter(mark -> mark.group().equals(",")).isPresent();
            if ((comma || !in.atEnd()) && !(item(false, effect) || inBrackets(effect) || inSquareBrackets())) {
                in.back(before);
                return in.atEnd();
            }
        }
        return true;
    }

    void mark() {
        if (footnote == null) {
            in.take(MARK).ifPresent(mark -> footnote = mark.group());
        }
    }

    boolean count(String digits) {
        int n = Integer.parseInt(digits);
        boolean first = sampleSize == null && n > 0;
        sampleSize = first ? Integer.valueOf(n) : sampleSize;
        return first;
    }

    /// Keeps what stood after `±`, in the unit of the value.
    ///
    /// @param of the unit of the value
    /// @param stated the unit beside the uncertainty, if there is one
    boolean uncertainty(double value, Optional<Unit> of, Optional<Unit> stated) {
        boolean fits = uncertainty == null && value >= 0
                && (stated.isEmpty() || of.isPresent() && stated.get().convertsTo(of.get()));
        if (fits) {
            double converted = stated.isEmpty() ? value : stated.get().convert(value, of.get());
            uncertainty = new Uncertainty(converted, in.take(DEVIATION).map(ContextReader::kind).orElse(null));
        }
        return fits;
    }

    private boolean inBrackets(boolean effect) {
        int before = in.position();
        if (!in.skip(OPEN)) {
            return false;
        }
        do {
            if (!item(true, effect)) {
                in.back(before);
                return false;
            }
        } while (in.skip(SEPARATOR));
        return in.skip(CLOSE);
    }

    private boolean inSquareBrackets() {
        int before = in.position();
        if (in.skip(SQUARE) && (interval(null) || item(true, false)) && in.skip(SQUARE_END)) {
            return true;
        }
        in.back(before);
        return false;
    }

    private boolean item(boolean bracketed, boolean effect) {
        int before = in.position();
        boolean read = noted() || counted() || plusMinus() || deviation() || confidence() || at() || after()
                || bracketed && (interval(null) || amount(effect) || saidOfBoundOrWords());
        if (!read) {
            in.back(before);
        }
        return read;
    }

    private boolean counted() {
        return in.take(COUNT).filter(found -> count(found.group(1))).isPresent();
    }

    private boolean noted() {
        return noted(NOTE);
    }

    private boolean saidOfBoundOrWords() {
        boolean ofBound = noted(OF_BOUNDS);
        boolean ofWords = !ofBound && noted(OF_WORDS);
        isOfBound |= ofBound;
        isOfWords |= ofWords;
        return ofBound || ofWords;
    }

    private boolean noted(Pattern pattern) {
        Optional<Matcher> found = in.take(pattern);
        found.ifPresent(one -> note = new Note(note == null ? one.group() : note.typed() + ", " + one.group(), 1));
        return found.isPresent();
    }

    private boolean plusMinus() {
        if (!in.skip(PLUS_MINUS)) {
            return false;
        }
        Optional<Double> value = in.number();
        return value.isPresent() && uncertainty(value.get(), Optional.empty(), Optional.empty());
    }

    /// `SD 0.02`, or `SD` alone after `± 0.02`.
    private boolean deviation() {
        Optional<Matcher> kind = in.take(DEVIATION);
        if (kind.isEmpty()) {
            return false;
        }
        Optional<Double> value = in.number();
        if (value.isPresent() && uncertainty == null && value.get() >= 0) {
            uncertainty = new Uncertainty(value.get(), kind(kind.get()));
            return true;
        }
        if (value.isEmpty() && uncertainty != null && uncertainty.kind() == null) {
            uncertainty = new Uncertainty(uncertainty.value(), kind(kind.get()));
            return true;
        }
        return false;
    }

    private static Uncertainty.Kind kind(Matcher deviation) {
        return deviation.group(1) == null ? Uncertainty.Kind.SD : Uncertainty.Kind.SEM;
    }

    private boolean confidence() {
        Optional<Matcher> stated = in.take(CONFIDENCE);
        if (stated.isEmpty()) {
            return false;
        }
        String percent = stated.get().group(1) == null ? stated.get().group(2) : stated.get().group(1);
        Integer level = percent == null ? null : Integer.valueOf(percent);
        int before = in.position();
        if (in.skip(SQUARE) && interval(level) && in.skip(SQUARE_END)) {
            return true;
        }
        in.back(before);
        if (in.skip(OPEN) && interval(level) && in.skip(CLOSE)) {
            return true;
        }
        in.back(before);
        return interval(level);
    }

    private boolean interval(@Nullable Integer confidence) {
        int before = in.position();
        Optional<Double> lower = in.number();
        Optional<Double> upper = lower.isPresent() && in.skip(BETWEEN_ENDS) ? in.number() : Optional.empty();
        if (interval != null || upper.isEmpty() || lower.get() > upper.get()) {
            in.back(before);
            return false;
        }
        interval = new Interval(lower.get(), upper.get(), confidence);
        return true;
    }

    private boolean at() {
        return in.skip(AT) && amount(true);
    }

    private boolean after() {
        return in.skip(AFTER) && amount(false);
    }

    /// A time, or a concentration where there may be one.
    private boolean amount(boolean concentrations) {
        Optional<Double> value = in.number();
        Optional<Unit> unit = value.isPresent() ? in.unit() : Optional.empty();
        if (unit.isEmpty() || value.get() < 0) {
            return false;
        }
        Amount amount = new Amount(value.get(), unit.get());
        if (unit.get().dimension() == Unit.Dimension.TIME && time == null) {
            time = amount;
            return true;
        }
        if (concentrations && unit.get().isConcentration() && concentration == null) {
            concentration = amount;
            return true;
        }
        return false;
    }
}
