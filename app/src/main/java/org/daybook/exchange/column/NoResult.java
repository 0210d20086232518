package org.daybook.exchange.column;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.assay.AssayHeading;
import org.daybook.shared.Said;
import org.daybook.shared.WordList;

/// What columns of numbers hold that is no result of an assay, by the words of their headings.
///
/// A heading that names an endpoint, such as `Fluorescence polarisation IC50`, is a result all the same, unless its
/// words say that it was predicted or belongs to the fit of a curve, or it ends with what the column really holds
/// (`IC50 plate`). The reasons are in `docs/decisions/0062-what-is-no-result.md`.
public enum NoResult {
    PREDICTION("said.exchange.a-prediction-or-a-calculated-property"),
    FIT("said.exchange.a-parameter-of-the-curve-that"),
    LOGARITHM("said.exchange.a-logarithm-and-not-the-value"),
    SIGNAL("said.exchange.a-raw-signal-from-which-results"),
    PLATE("said.exchange.a-place-on-a-plate-or"),
    CRYSTAL("said.exchange.a-fact-about-a-crystal-not"),
    DATE("said.exchange.a-date-or-a-time-of"),
    CONDITION("said.exchange.a-condition-of-the-measurement-not"),
    QUANTITY("said.exchange.an-amount-of-substance-not-a"),
    YIELD("said.exchange.the-outcome-of-a-synthesis-not"),
    ANALYSIS("said.exchange.an-analytical-value-of-a-batch"),
    SOURCE("said.exchange.where-something-is-written-not-a"),
    RUNNING_NUMBER("said.exchange.a-running-number-of-the-table"),
    PURCHASE("said.exchange.a-fact-about-buying-not-a");

    /// Headings that end with what the column really holds.
    private static final Pattern END = Pattern.compile(".* (?:" + Words.LIST.alternatives("last") + ")");
    private static final Pattern TAGS = Pattern.compile("\\[[^\\]]*:[^\\]]*\\]");

    private final String words;
    private final Pattern anywhere;
    private final Pattern whole;

    /// @param words key of what it is
    NoResult(String words) {
        this.words = words;
        this.anywhere = Pattern.compile(
                "(?<![\\p{L}\\d])(?:" + Words.LIST.alternatives("anywhere", this) + ")(?![\\p{L}\\d])");
        this.whole = Pattern.compile(Words.LIST.alternatives("whole", this));
    }

    /// Where the words stand; a class of its own, for constants are made before the other fields of their type.
    private static final class Words {

        static final WordList LIST = WordList.shipped("no-results.tsv", "anywhere", "whole", "last");
    }

    static {
        Words.LIST.requireMeanings("anywhere", NoResult.class);
        Words.LIST.requireMeanings("whole", NoResult.class);
    }

    /// What the heading says that its column holds, if that is no result.
    public static Optional<NoResult> read(String heading) {
        String part = lastPart(heading);
        String plain = HeadingWords.words(part);
        boolean isResult = AssayHeading.read(part).endpoint() != null && !END.matcher(plain).matches();
        return Arrays.stream(values())
                .filter(one -> !isResult || one == PREDICTION || one == FIT || one == LOGARITHM)
                .filter(one -> one.fits(plain))
                .findFirst();
    }

    private boolean fits(String plain) {
        return whole.matcher(plain).matches()
                || anywhere.matcher(plain).find()
                || END.matcher(plain).matches() && wholeLastWords(plain);
    }

    /// `ic50 plate` is a plate: the last words count as the whole.
    private boolean wholeLastWords(String plain) {
        for (int blank = plain.indexOf(' '); blank >= 0; blank = plain.indexOf(' ', blank + 1)) {
            if (whole.matcher(plain.substring(blank + 1)).matches()) {
                return true;
            }
        }
        return false;
    }

    /// Exports of other systems write `Protocol: Readout (unit) [Target: X]`.
    private static String lastPart(String heading) {
        String bare = TAGS.matcher(heading).replaceAll(" ").replaceAll("\\s+", " ").strip();
        int colon = bare.lastIndexOf(": ");
        return colon < 0 ? bare : bare.substring(colon + 2);
    }

    /// A prediction is kept as calculated; everything else is kept as it is and never becomes a result.
    public ColumnRole role() {
        return this == PREDICTION || this == LOGARITHM ? ColumnRole.DERIVED : ColumnRole.KEPT;
    }

    /// Why the column is no result, for a person.
    public Said reason() {
        return Said.of("said.exchange.it-is-kept-with-its-row", Said.of(words));
    }
}
